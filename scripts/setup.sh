# shellcheck shell=bash
# What ./play and ./check share: packages, configuring, building, progress. Sourced, never run.
#
# Standard output belongs to the program that is started in the end; everything said here goes to standard
# error. Nothing is said while a step is quick, so a second start is silent.
#
# Settings from the environment:
#   UNDERPAR_SKIP_PACKAGES=1   do not look at packages (everything was installed in another way)
#   UNDERPAR_JOBS=N            compile N files at a time (default: one per processor, fewer with little memory)

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
logs=$root/build/logs
step=0
steps=1
missing_packages=() # as find_missing left them
ticker_pid=
readonly quick_tenths=7 # a step that takes less is not mentioned
installed_something=no

say() { printf '%s\n' "$*" >&2; }

# stop "What happened." "What to do." [status]: ends the script, after its own on_stop when it has one.
stop() {
  say "$1"
  [ -z "${2:-}" ] || say "$2"
  ! declare -F on_stop >/dev/null || on_stop
  exit "${3:-1}"
}

seconds_since() { # seconds_since EPOCHREALTIME-value -> 12.3
  local tenths
  tenths=$(tenths_since "$1")
  printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

tenths_since() { echo $(((${EPOCHREALTIME/[^0-9]/} - ${1/[^0-9]/}) / 100000)); }

last_progress() { # the newest "12/345" in a log of ninja or ctest
  tail -c 4000 -- "$1" 2>/dev/null | tr '\r' '\n' | sed -nE 's/^ *\[?([0-9]+\/[0-9]+)\]? .*/\1/p' | tail -n 1
}

ticker() { # ticker LABEL LOG STARTED: says what is going on, once it takes longer than a moment
  local label=$1 log=$2 started=$3 rounds=0 every=30 progress
  sleep "0.$quick_tenths" >/dev/null 2>&1
  if [ -t 2 ]; then
    while kill -0 $$ 2>/dev/null; do
      progress=$(last_progress "$log")
      printf '\r\033[K%s%s  %s s' "$label" "${progress:+  $progress}" "$(seconds_since "$started")" >&2
      sleep 0.5 >/dev/null 2>&1
    done
  fi
  say "$label"
  while kill -0 $$ 2>/dev/null; do
    sleep 1 >/dev/null 2>&1
    rounds=$((rounds + 1))
    if [ $((rounds % every)) -eq 0 ]; then
      progress=$(last_progress "$log")
      say "$label${progress:+  $progress}  $(seconds_since "$started") s"
    fi
  done
}

# run_step LABEL LOGNAME COMMAND…: runs it with its output in build/logs/LOGNAME.log; true when it succeeded.
# The command stays in the foreground, so that Ctrl+C reaches it and not only this script.
run_step() {
  local label="[$step/$steps] $1" log=$logs/$2.log started=$EPOCHREALTIME status=0 tenths
  shift 2
  mkdir -p -- "$logs"
  : >"$log"
  ticker "$label" "$log" "$started" 9>&- &
  ticker_pid=$!
  trap 'kill "$ticker_pid" 2>/dev/null || true' EXIT
  "$@" </dev/null >>"$log" 2>&1 9>&- || status=$?
  kill "$ticker_pid" 2>/dev/null || true
  wait "$ticker_pid" 2>/dev/null || true
  trap - EXIT
  tenths=$(tenths_since "$started")
  [ ! -t 2 ] || [ "$tenths" -lt "$quick_tenths" ] || printf '\r\033[K' >&2
  if [ "$status" -ne 0 ]; then
    say "$label  failed after $(seconds_since "$started") s"
  elif [ "$tenths" -ge "$quick_tenths" ]; then
    say "$label  done in $(seconds_since "$started") s"
  fi
  return "$status"
}

show_log_end() { # show_log_end LOGNAME [LINES]
  local log=$logs/$1.log
  say ""
  tail -n "${2:-15}" -- "$log" | sed 's/^/    /' >&2
  say ""
  say "The whole log: $log"
}

# ---- packages -------------------------------------------------------------------------------------------

packages_of() { # packages_of GROUP…
  local group
  for group in "$@"; do
    awk -v group="$group" '$1 == group { print $2 }' "$root/packages.txt"
  done
}

# find_missing GROUP…: fills missing_packages
find_missing() {
  local wanted installed
  mapfile -t wanted < <(packages_of "$@")
  installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null |
    awk '$2 == "installed" { print $1 }' || true)
  mapfile -t missing_packages < <(printf '%s\n' "${wanted[@]}" | grep -vxF -f <(printf '%s\n' "$installed"))
}

# Prints the words that make a command run as root; false when there is no way.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    return 0
  fi
  command -v sudo >/dev/null || return 1
  if sudo -n true 2>/dev/null; then
    echo sudo
    return 0
  fi
  # A password is needed: only a person at a terminal can give it.
  { : >/dev/tty; } 2>/dev/null || return 1
  say "Installing packages needs your password for sudo."
  sudo -v || return 1
  echo sudo
}

apt() { # apt SUDO-or-empty ARGUMENTS…
  local sudo=$1 proxies=() name
  shift
  for name in http_proxy https_proxy no_proxy; do
    [ -z "${!name:-}" ] || proxies+=("$name=${!name}")
  done
  ${sudo:+"$sudo"} env DEBIAN_FRONTEND=noninteractive "${proxies[@]}" \
    apt-get -y -q -o DPkg::Lock::Timeout=300 "$@"
}

explain_missing() {
  say "Missing packages: ${missing_packages[*]}"
  say "To install them:  sudo apt-get install --no-install-recommends ${missing_packages[*]}"
}

# install_packages SUDO-or-empty GROUP…: all at once, or group by group where one of them cannot be had.
install_packages() {
  local sudo=$1 group
  shift
  run_step "Reading the list of packages" apt-update apt "$sudo" update || true # installing may still do
  find_missing "$@"
  if run_step "Installing ${#missing_packages[@]} packages" apt-install \
    apt "$sudo" install --no-install-recommends "${missing_packages[@]}"; then
    return 0
  fi
  show_log_end apt-install
  for group in "$@"; do
    find_missing "$group"
    [ "${#missing_packages[@]}" -gt 0 ] || continue
    run_step "Installing the group $group alone" "apt-install-$group" \
      apt "$sudo" install --no-install-recommends "${missing_packages[@]}" || true
  done
}

# ensure_packages GROUP…: installs what is missing. Stops only when a package of the group `build` cannot be had.
ensure_packages() {
  step=$((step + 1))
  [ -z "${UNDERPAR_SKIP_PACKAGES:-}" ] || return 0
  if ! command -v dpkg-query >/dev/null; then
    say "This is no Debian system; packages.txt lists what has to be there."
    return 0
  fi
  find_missing "$@"
  [ "${#missing_packages[@]}" -gt 0 ] || return 0

  local sudo
  if sudo=$(as_root); then
    install_packages "$sudo" "$@"
    installed_something=yes
  else
    say "Some packages are missing, and installing them needs root or sudo."
  fi

  find_missing "$@"
  [ "${#missing_packages[@]}" -gt 0 ] || return 0
  explain_missing
  local needed
  needed=$(packages_of build | grep -xF -f <(printf '%s\n' "${missing_packages[@]}") | tr '\n' ' ' || true)
  if [ -n "$needed" ]; then
    stop "Without these nothing can be built: $needed" \
      "Install them and start again (or set UNDERPAR_SKIP_PACKAGES=1 if you have them from elsewhere)."
  fi
  say "Going on without them."
}

# ---- building -------------------------------------------------------------------------------------------

# One build at a time in one checkout; ninja itself does not watch for a second one.
lock_builds() {
  mkdir -p -- "$root/build"
  exec 9>"$root/build/lock"
  if ! flock -n 9; then
    say "Another build is running in this folder; waiting for it."
    flock 9
  fi
}

unlock_builds() { exec 9>&-; }

jobs() {
  if [ -n "${UNDERPAR_JOBS:-}" ]; then
    echo "$UNDERPAR_JOBS"
    return
  fi
  local processors memory_gib
  processors=$(nproc)
  memory_gib=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
  [ "$memory_gib" -ge 1 ] || memory_gib=1
  echo $((processors < memory_gib ? processors : memory_gib))
}

# configure PRESET [-D…]: runs CMake when something it cannot see itself has changed; ninja sees the rest.
configure() {
  local preset=$1 build=$root/build/$1 stamp options=()
  shift
  step=$((step + 1))
  if command -v ccache >/dev/null; then
    options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros} # or it passes by what uses the prefix
  fi
  if command -v mold >/dev/null; then
    options+=(-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold)
  fi
  options+=("$@")
  stamp="$root ${options[*]} missing: ${missing_packages[*]} $(cksum <"$root/CMakePresets.json")"
  stamp+=" $(cksum </etc/os-release 2>/dev/null || true)"
  if [ -f "$build/build.ninja" ] && [ "$(cat -- "$build/configured" 2>/dev/null)" = "$stamp" ] &&
    [ "$installed_something" = no ]; then
    return 0
  fi
  if ! run_step "Configuring ($preset)" "configure-$preset" \
    cmake -S "$root" --preset "$preset" --fresh "${options[@]}"; then
    show_log_end "configure-$preset"
    stop "The build could not be configured." "Install what the log names, then start again."
  fi
  printf '%s\n' "$stamp" >"$build/configured"
}

# build PRESET [TARGET…]: true when all of it was built. Goes on after a mistake when $keep_going is set.
build() {
  local preset=$1
  shift
  step=$((step + 1))
  run_step "Building ($preset)" "build-$preset" \
    nice ninja -C "$root/build/$preset" -j "$(jobs)" ${keep_going:+-k 0} "$@"
}
