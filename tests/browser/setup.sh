#!/usr/bin/env bash
# Sets up what `make test` needs: checks what is there, installs only what is missing, and says what and why.
set -euo pipefail
cd "$(dirname "$0")"

fail() {
  echo "setup: $1" >&2
  exit 1
}

# need COMMAND PACKAGE WHY: installs Debian's package when the command is not there.
need() {
  if command -v "$1" >/dev/null; then return; fi
  echo "setup: $1 is missing; installing Debian's package $2, $3"
  command -v apt-get >/dev/null || fail "$1 is missing and there is no apt-get. Install $1 yourself ($3), then run this again."
  local as=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "$1 is missing. Run 'apt-get install $2' as root, then run this again."
    as=(sudo -n)
  fi
  if [ -z "${updated:-}" ]; then
    "${as[@]}" apt-get update -qq || fail "'apt-get update' failed, so $2 cannot be installed ($3)."
    updated=1
  fi
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" >/dev/null \
    || fail "'apt-get install $2' failed ($3)."
  command -v "$1" >/dev/null || fail "$2 is installed, but there is still no $1."
}

command -v cargo >/dev/null || fail "cargo is missing: install Rust 1.88 or newer with rustfmt and clippy (rustup does)."
for part in fmt clippy; do
  cargo "$part" --version >/dev/null 2>&1 || fail "'cargo $part' is missing: run 'rustup component add rustfmt clippy'."
done
need cc build-essential "to build the C library that colours code"
need node nodejs "to run the browser tests"
need npm npm "to fetch the browser tests' packages"
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 11) ? 0 : 1)' \
  || fail "node $(node --version) is too old: the browser tests need 20.11 or newer."
need java default-jre-headless "to run the Nu HTML checker"
if [ -n "${CHROMIUM:-}" ]; then
  [ -x "$CHROMIUM" ] || fail "CHROMIUM is set to $CHROMIUM, which cannot be run."
else
  need chromium chromium "to open the built pages"
fi

# The copy of the lock file tells whether what is installed is what it asks for.
if ! cmp -s package-lock.json node_modules/.installed; then
  echo "setup: installing the packages of tests/browser/package-lock.json: playwright-core drives Chromium, axe-core and vnu-jar check the pages"
  npm ci --no-progress || fail "'npm ci' failed in tests/browser, so the browser tests cannot run."
  cp package-lock.json node_modules/.installed
fi
echo "setup: everything that the tests need is here"
