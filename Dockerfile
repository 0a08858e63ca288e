# The site in one container. docs/operations.md says how to run it.

FROM node:20-bookworm-slim AS build
# better-sqlite3 is compiled where its ready-made binary cannot be downloaded. The compilers stay in this stage, so their
# versions need not be pinned.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# What ends up in prerendered pages. A container that is started with other values builds once more before it listens.
ARG SITE_URL=
ARG CONTACT_EMAIL=
ARG CORRECTIONS_URL=
ARG BASEMAP_STYLE_URL=
ENV NEXT_TELEMETRY_DISABLED=1
# The database that the build reads is thrown away: the first start makes one in the volume.
RUN npm run setup && rm -rf .data

FROM node:20-bookworm-slim
ARG SITE_URL=
ARG CONTACT_EMAIL=
ARG CORRECTIONS_URL=
ARG BASEMAP_STYLE_URL=
ENV HOST=0.0.0.0 \
  PORT=3000 \
  NEXT_TELEMETRY_DISABLED=1 \
  SITE_URL=$SITE_URL \
  CONTACT_EMAIL=$CONTACT_EMAIL \
  CORRECTIONS_URL=$CORRECTIONS_URL \
  BASEMAP_STYLE_URL=$BASEMAP_STYLE_URL
WORKDIR /app
COPY --from=build --chown=node:node /app /app
# The database, the session secret and the backups; nobody else reads them.
RUN chown node:node /app && install -d -o node -g node -m 700 /app/.data
USER node
VOLUME /app/.data
EXPOSE 3000
# 503 while the database cannot be read.
HEALTHCHECK --interval=30s --timeout=10s --start-period=180s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/operators?limit=1`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
