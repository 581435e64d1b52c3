# Sourced by ./check and ./test, after environment.sh: runs stages, and says at the end what ran.

stages=$(mktemp -d)
trap 'rm -rf "$stages"' EXIT
began=$(date +%s)
: >"$stages/table"

# stage NAME COMMAND...: runs it, shows what it says, and goes on; the end tells which failed.
stage() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    since=$(date +%s)
    echo FAILED >"$stages/result"
    { "$@" && echo ok >"$stages/result"; } 2>&1 | tee "$stages/said"
    summary=$(sed -n -E 's/^=* ?([0-9]+ [a-z]+.* in [0-9.]+s[^=]*)=*$/\1/p' "$stages/said" | tail -n 1)
    printf '%-12s %-7s %4s s  %s\n' "$name" "$(cat "$stages/result")" "$(($(date +%s) - since))" "$summary" >>"$stages/table"
}

quick_stages() {
    # The types of settings are read without starting a database or making a key.
    cd "$here"
    stage format "$python" -m ruff format --check .
    stage lint "$python" -m ruff check .
    stage types env FRONTDOOR_SECRET_KEY=types "$python" -m mypy
    stage imports "$here/.venv/bin/lint-imports" --no-logo
    stage templates "$python" -m djlint --quiet --lint frontdoor
    stage packages "$python" -m deptry .
    stage house "$python" -m pytest -q tests/house tests/breaks
}

what_ran() {
    printf '\nWhat ran, in %s s:\n' "$(($(date +%s) - began))"
    cat "$stages/table"
    passed=$(sed -n 's/.* \([0-9][0-9]*\) passed.*/\1/p' "$stages/table" | awk '{ all += $1 } END { print all + 0 }')
    if grep -q ' FAILED ' "$stages/table"; then
        printf '\nNot all is well: %s passed, but see FAILED above.\n' "$passed"
        return 1
    fi
    printf '\nAll is well: %s passed.\n' "$passed"
}
