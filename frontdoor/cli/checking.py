"""`frontdoor check`: is this installation sound?"""

import click

from frontdoor.cli.opening import open_database
from frontdoor.cli.outcome import ALL_STORED, NOTHING_DONE


@click.command(short_help="Say what is sound, wrong or missing.")
def check() -> int:
    """Say what is sound, what is wrong, and what is missing that one can do without.

    Exits with 1 when something is wrong. What is merely absent ("without") says what its absence means.
    """
    open_database()
    from frontdoor.cli.checks import cluster, database, machine, outside, record, work

    findings = [
        *database.everything(),
        *cluster.everything(),
        *outside.everything(),
        *machine.everything(),
    ]
    if all(finding.sound or not finding.must for finding in findings):
        findings += [*work.everything(), *record.everything()]
    for finding in findings:
        click.echo(f"{finding.mark:>7}  {finding.said}")
    wrong = sum(1 for finding in findings if finding.must and not finding.sound)
    if not wrong:
        click.echo("Front Door is sound.")
        return ALL_STORED
    click.echo(f"{wrong} {'thing is' if wrong == 1 else 'things are'} wrong.", err=True)
    return NOTHING_DONE
