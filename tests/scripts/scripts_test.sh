#!/usr/bin/env bash
# ./play, ./check and scripts/lint-commits with false tools in front of the real ones, so that nothing is
# installed or built. Run as:  scripts_test.sh ROOT CASE    (without CASE: prints the names of all cases)
set -euo pipefail

root=$1
wanted=${2:-}

# ---- a project with false tools, in a folder with a space in its name ------------------------------------

make_project() {
  scratch=$(mktemp -d)
  trap 'rm -rf -- "$scratch"' EXIT
  project="$scratch/a project"
  bin=$scratch/bin
  calls=$scratch/calls # one line for each call of a false tool
  mkdir -p -- "$project/scripts" "$bin"
  cp -- "$root/play" "$root/check" "$root/packages.txt" "$root/CMakePresets.json" "$project/"
  cp -- "$root/scripts/setup.sh" "$root/scripts/lint.sh" "$project/scripts/"
  : >"$calls"
  installed=$scratch/installed
  awk '/^[a-z]/ { print $2 }' "$root/packages.txt" >"$installed"

  # shellcheck disable=SC2016  # the false tools expand their own variables
  {
    tool dpkg-query 'while read -r package; do echo "$package installed"; done <"$FAKE/installed"'
    tool apt-get 'echo "apt-get $*" >>"$FAKE/calls"
      [ ! -e "$FAKE/offline" ] || { echo "Could not reach the mirror."; exit 100; }
      case "$*" in *" install "*) for word; do echo "$word" >>"$FAKE/installed"; done ;; esac'
    tool sudo 'exit 1'
    tool id 'cat "$FAKE/uid"'
    tool cmake 'echo "cmake $*" >>"$FAKE/calls"; mkdir -p "$2/build/$4"; : >"$2/build/$4/build.ninja"'
    tool ninja 'echo "ninja $*" >>"$FAKE/calls"
      case $* in *build/clang-tidy*) exec /usr/bin/ninja "$@" ;; *"-t deps") cat "$FAKE/deps"; exit ;; esac
      [ ! -e "$FAKE/broken" ] || { echo "FAILED: judge.o"; echo "judge.cpp:7: error: no such thing"; exit 1; }
      mkdir -p "$2/bin"
      printf "#!/bin/sh\npwd\nprintf \"<%%s>\" \"\$@\"\n" >"$2/bin/underpar"
      chmod +x "$2/bin/underpar"'
    tool ctest 'case "$*" in *"^fast"*) [ ! -e "$FAKE/ctest" ] || cat "$FAKE/ctest" ;; esac
      [ ! -e "$FAKE/ctest-dies" ] || exit 139'
  }
  echo 0 >"$scratch/uid"
}

tool() { # tool NAME BODY
  printf '#!/bin/sh\n%s\n' "$2" >"$bin/$1"
  chmod +x "$bin/$1"
}

lose() { # lose PACKAGE…: as if never installed
  local package
  for package in "$@"; do
    sed -i "/^$package\$/d" "$installed"
  done
}

# run COMMAND…: from another folder, without terminal, display and input; fills out, err and status
run() {
  status=0
  (cd / && env -i FAKE="$scratch" HOME="$scratch" PATH="$bin:/usr/bin:/bin" "$@") \
    </dev/null >"$scratch/out" 2>"$scratch/err" || status=$?
  out=$(cat "$scratch/out")
  err=$(cat "$scratch/err")
}

fail() {
  printf '%s\n--- out\n%s\n--- err\n%s\n--- calls\n%s\n' "$1" "${out:-}" "${err:-}" "$(cat "${calls:-/dev/null}")" >&2
  exit 1
}
expect_status() { [ "$status" -eq "$1" ] || fail "The exit status is $status, not $1."; }
expect_out() { [ "$out" = "$1" ] || fail "Standard output is not: $1"; }
expect_err() { [[ $err == *"$1"* ]] || fail "Standard error lacks: $1"; }
expect_call() { grep -qF -- "$1" "$calls" || fail "Nobody called: $1"; }
expect_no_call() { ! grep -qF -- "$1" "$calls" || fail "Somebody called: $1"; }

# ---- cases ----------------------------------------------------------------------------------------------

case_PlayBuildsAndHandsOverItsArguments() {
  make_project
  run "$project/play" run "a b" ''
  expect_status 0
  expect_out $'/\n<run><a b><>'
  expect_no_call apt-get
  expect_call "ninja -C $project/build/release"
}

case_PlayIsSilentAndDoesNotConfigureAgain() {
  make_project
  run "$project/play"
  : >"$calls"
  run "$project/play"
  expect_status 0
  [ -z "$err" ] || fail "It was not silent."
  expect_no_call cmake
  expect_call ninja
}

case_PlayConfiguresAgainWhenPresetsChange() {
  make_project
  run "$project/play"
  : >"$calls"
  echo >>"$project/CMakePresets.json"
  run "$project/play"
  expect_call cmake
}

case_PlayInstallsWhatIsMissingAndNothingElse() {
  make_project
  lose ninja-build libsdl2-dev
  run "$project/play"
  expect_status 0
  expect_call "update"
  expect_call "install --no-install-recommends ninja-build libsdl2-dev"
}

case_PlayGoesOnWithoutTheWindow() {
  make_project
  lose libsdl2-dev
  echo 1000 >"$scratch/uid"
  run "$project/play"
  expect_status 0
  expect_no_call apt-get
  expect_err "sudo apt-get install --no-install-recommends libsdl2-dev"
  expect_err "Going on without them."
}

case_PlayStopsWithoutACompiler() {
  make_project
  lose g++
  echo 1000 >"$scratch/uid"
  run "$project/play"
  expect_status 1
  expect_out ''
  expect_err "Without these nothing can be built: g++"
  expect_no_call cmake
}

case_PlayShowsWhatAptSaidWhenItFailed() {
  make_project
  lose g++
  touch "$scratch/offline"
  run "$project/play"
  expect_status 1
  expect_err "Could not reach the mirror."
  expect_err "build/logs/apt-install.log"
}

case_PlayShowsTheEndOfTheLogWhenABuildFails() {
  make_project
  touch "$scratch/broken"
  run "$project/play"
  expect_status 1
  expect_out ''
  expect_err "judge.cpp:7: error: no such thing"
  expect_err "The game could not be built."
}

case_CheckCountsWhatCtestReports() {
  make_project
  cat >"$scratch/ctest" <<'TEXT'
      Start  1: Judge.Refuses
 1/4 Test  #1: Judge.Refuses ......   Passed    0.01 sec
 2/4 Test  #2: Judge.Accepts ......***Failed    0.02 sec
judge_test.cpp:12: Failure
 3/4 Test  #3: Judge.Waits ........***Timeout  60.00 sec
 4/4 Test  #4: Judge.Sleeps .......***Skipped   0.00 sec
50% tests passed, 2 tests failed out of 4
TEXT
  run "$project/check"
  expect_status 1
  expect_out "1 passed, 2 failed"
  expect_err "judge_test.cpp:12: Failure"
}

case_CheckSucceedsWhenEverythingPassed() {
  make_project
  cat >"$scratch/ctest" <<'TEXT'
1/1 Test #1: Judge.Refuses ......   Passed    0.01 sec
100% tests passed, 0 tests failed out of 1
TEXT
  run "$project/check" fast
  expect_status 0
  expect_out "1 passed, 0 failed"
}

case_CheckFailsWhenCtestDies() {
  make_project
  printf '1/1 Test #1: Judge.Refuses ......   Passed    0.01 sec\n' >"$scratch/ctest"
  touch "$scratch/ctest-dies"
  run "$project/check" fast
  expect_status 1
  expect_out "1 passed, 1 failed"
  expect_err "ctest did not finish"
}

case_CheckFailsWhenNothingRan() {
  make_project
  run "$project/check"
  expect_status 1
  expect_out "0 passed, 1 failed"
}

case_CheckFailsWhenTheBuildDoes() {
  make_project
  touch "$scratch/broken"
  run "$project/check" fast
  expect_status 1
  expect_out "0 passed, 1 failed"
  expect_err "judge.cpp:7: error: no such thing"
}

case_CheckEndsWithItsLineEvenWithoutACompiler() {
  make_project
  lose g++
  echo 1000 >"$scratch/uid"
  run "$project/check"
  expect_status 1
  expect_out "0 passed, 1 failed"
}

case_CheckFullCountsEachToolAsATest() {
  make_project
  local name
  # shellcheck disable=SC2016  # the false tools expand their own variables
  for name in clang-tidy-19 clang-format-19 luacheck shellcheck codespell lint-commits check.sh; do
    tool "$name" 'echo "${0##*/} $*" >>"$FAKE/calls"; [ ! -e "$FAKE/fault-${0##*/}" ]'
  done
  mv -- "$bin/lint-commits" "$project/scripts/"
  mkdir -p "$project"/{engine,levels,assets,tests/classroom/page,.ci,build/release}
  mv -- "$bin/check.sh" "$project/tests/classroom/page/"
  touch "$project"/{engine/a.cpp,levels/a.lua,.ci/run,.clang-tidy,tests/.clang-tidy}
  : >"$project/build/release/compile_commands.json"
  printf '%s.o: #deps 1, deps mtime 1 (VALID)\n    %s\n\n' a "$project/engine/a.cpp" \
    made "$project/build/release/made.cpp" >"$scratch/deps"
  run "$project/check" --full
  expect_status 0
  expect_out "9 passed, 0 failed"
  grep -qF '<level><check><--all>' "$project/build/logs/levels.log" || fail "No level was proved."
  expect_call "clang-tidy-19 --quiet -p . $project/engine/a.cpp"
  expect_no_call made.cpp
  expect_call "clang-format-19 --dry-run --Werror engine/a.cpp"
  expect_call "luacheck --no-color --quiet levels/a.lua"
  expect_call "check.sh build/release"
  expect_call "cmake -S $project --preset asan"
  expect_call "cmake -S $project --preset tsan"
  : >"$calls"
  run "$project/check" --full
  expect_no_call clang-tidy-19 # nothing has changed
  touch "$scratch/fault-luacheck" "$scratch/fault-clang-tidy-19" "$project/engine/a.cpp"
  run "$project/check" --full
  expect_status 1
  expect_out "7 passed, 2 failed"
}

case_CiRunHandsOnResultAndStatus() {
  make_project
  mkdir -p "$project/.ci"
  cp -- "$root/.ci/run" "$project/.ci/run"
  run "$project/.ci/run"
  expect_status 1
  expect_out "0 passed, 1 failed"
}

case_CheckExplainsItself() {
  make_project
  run "$project/check" --help
  expect_status 0
  [[ $out == "Usage: ./check"* ]] || fail "No usage."
  run "$project/check" --fast
  expect_status 64
}

case_PackageListIsWellFormed() {
  local bad
  bad=$(awk '!/^#/ && NF { if ($1 !~ /^(build|window|speed|test|full|npm)$/ || (NF > 2 && $3 !~ /^#/) || seen[$2]++) print }' \
    "$root/packages.txt")
  [ -z "$bad" ] || fail "packages.txt has lines that are no group and package, or name one twice: $bad"
}

case_CommitSubjectsAreJudged() {
  local good bad
  for good in "judge: Refuse too few pairs" "game/app: Embed the font" "repo: Bring the list up to date"; do
    "$root/scripts/lint-commits" --subject "$good" >/dev/null || fail "Refused: $good"
  done
  for bad in "Refuse too few pairs" "judge: refuse too few pairs" "judge: Refuse." "judge: Refused all" \
    "judge: Refuse $(printf 'very %.0s' {1..20})often"; do
    ! "$root/scripts/lint-commits" --subject "$bad" >/dev/null || fail "Accepted: $bad"
  done
}

if [ -z "$wanted" ]; then
  declare -F | sed -n 's/^declare -f case_//p'
else
  "case_$wanted"
fi
