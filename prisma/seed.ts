// Fills a migrated database with the shipped dataset, as `npm run data:load` does.

import '../scripts/tasks/data-load'
