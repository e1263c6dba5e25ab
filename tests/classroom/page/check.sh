#!/usr/bin/env bash
# The class's pages in a real browser: check.sh BINARY_DIR. Needs node, npm and chromium.
set -euo pipefail
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
UNDERPAR_BINARY_DIR=$(readlink -f -- "$1")
export UNDERPAR_BINARY_DIR

nice ninja -C "$UNDERPAR_BINARY_DIR" page underpar-server
place=$UNDERPAR_BINARY_DIR/tests/page
mkdir -p "$place"
cp "$here"/*.js "$here"/package*.json "$here/.npmrc" "$place"
cd -- "$place"
npm ci
exec node --test page_test.js
