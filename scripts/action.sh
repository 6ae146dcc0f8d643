#!/usr/bin/env bash
# The last step of action.yml: annotations on standard output, a summary on the step's page, SARIF where it is wanted.
# FILES has a path a line, blanks and all; ARGUMENTS are words parted by blanks or lines. A pattern is expanded by gongwen, not here.
# GONGWEN_PAGES, which says where the pages of the rules are, is read by gongwen too.
set -uo pipefail
set -f
# shellcheck disable=SC2206
files=() arguments=(${ARGUMENTS:-})
while IFS= read -r line || [ -n "$line" ]; do
  line=${line%$'\r'}
  line=${line#"${line%%[![:space:]]*}"}
  line=${line%"${line##*[![:space:]]}"}
  [ -z "$line" ] || files+=("$line")
done <<< "${FILES:-}"
[ "${#files[@]}" -gt 0 ] || files=(.)
# Behind `--` stand names only: one that begins with a dash is no option.
check() { gongwen check ${arguments[@]+"${arguments[@]}"} --cache "${RUNNER_TEMP:-/tmp}/gongwen-cache.json" "$@" -- "${files[@]}"; }

check --format github
code=$?
if [ "$code" -ne 2 ]; then
  [ -z "${GITHUB_STEP_SUMMARY:-}" ] || check --format markdown >> "$GITHUB_STEP_SUMMARY" 2> /dev/null
  [ -z "${SARIF:-}" ] || check --format sarif --output-file "$SARIF" 2> /dev/null
fi
[ -z "${GITHUB_OUTPUT:-}" ] || echo "exit-code=$code" >> "$GITHUB_OUTPUT"
exit "$code"
