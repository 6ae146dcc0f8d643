#!/usr/bin/env bash
# Installs what the tests of engines need and the package does not: Spark, PostgreSQL, GNU parallel, an SSH server. What cannot be
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
  { python3 -m venv "$place/venv" && "$place/venv/bin/pip" install -q pyspark==3.5.3 duckdb==1.4.4; } || echo 'engines: pyspark and duckdb are not to be had'
fi
if [ ! -d "$place/node_modules/pg-boss" ]; then
  npm install --prefix "$place" --no-fund --no-audit --no-save pg-boss@10.4.2 >/dev/null || echo 'engines: pg-boss is not to be had'
fi
