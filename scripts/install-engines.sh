#!/usr/bin/env bash
# Installs what the tests of engines and of shipping need and the package does not: Spark, PostgreSQL, GNU parallel, SSH, bun, other Nodes. What cannot be
# had is told, and the test that needs it is skipped aloud. Usage: scripts/install-engines.sh FOLDER
set -uo pipefail
place=${1:?FOLDER}
mkdir -p "$place"

missing=()
have() { command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]; }
have java || missing+=(openjdk-17-jre-headless)
have parallel || missing+=(parallel)
have sshd || missing+=(openssh-server)
have ssh || missing+=(openssh-client)
have ip || missing+=(iproute2)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  if have apt-get && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
      echo "engines: not to be had: ${missing[*]}"
  else
    echo "engines: missing, and not installed without root: ${missing[*]}"
  fi
fi

if [ ! -x "$place/venv/bin/spark-submit" ]; then
  { python3 -m venv "$place/venv" && "$place/venv/bin/pip" install -q pyspark==3.5.3 duckdb==2.0.1; } || echo 'engines: pyspark and duckdb are not to be had'
fi
if [ ! -d "$place/node_modules/bun" ]; then
  npm install --prefix "$place" --no-fund --no-audit pg-boss@10.4.2 bun@1.4.5 node20@npm:node@20 node22@npm:node@22 node24@npm:node@24 >/dev/null ||
    echo 'engines: pg-boss, bun, or Node 20, 22, 24 are not to be had'
fi
