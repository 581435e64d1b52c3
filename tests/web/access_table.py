"""Who may open which page: one table, kept by hand. A dash: refused."""

from frontdoor.domain.accounts.rules import Role

COLUMNS = {
    "mash": (Role.MASH_OFFICER, "ncc-children", "mash"),
    "senior": (Role.SENIOR_MASH_OFFICER, "ncc-children", "mash"),
    "support": (Role.BUSINESS_SUPPORT, "ncc-children", "mash"),
    "worker": (Role.SOCIAL_WORKER, "ncc-children", "mash"),
    "manager": (Role.TEAM_MANAGER, "ncc-children", "mash"),
    "operations": (Role.OPERATIONS_MANAGER, "ncc-children", "mash"),
    "partner": (Role.PARTNER, "police", ""),
    "help": (Role.EARLY_HELP_OFFICER, "early-help", "early-help-north"),
    "team": (Role.RECEIVING_TEAM, "ncc-children", "district-mansfield"),
    "guardian": (Role.GUARDIAN, "ncc-children", ""),
}
TABLE = """
                             visitor mash senior support worker manager operations partner help team guardian
home                            x     x      x      x       x       x        x         x      x    x      x
public:start                    x     x      x      x       x       x        x         x      x    x      x
public:sent                     x     x      x      x       x       x        x         x      x    x      x
public:emergency                x     x      x      x       x       x        x         x      x    x      x
public:later                    x     x      x      x       x       x        x         x      x    x      x
public:saved                    x     x      x      x       x       x        x         x      x    x      x
public:resume                   x     x      x      x       x       x        x         x      x    x      x
public:code                     x     x      x      x       x       x        x         x      x    x      x
public:question                 x     x      x      x       x       x        x         x      x    x      x
public:follow                   x     x      x      x       x       x        x         x      x    x      x
public:follow_code              x     x      x      x       x       x        x         x      x    x      x
public:say                      x     x      x      x       x       x        x         x      x    x      x
public:said                     x     x      x      x       x       x        x         x      x    x      x
public:worry                    x     x      x      x       x       x        x         x      x    x      x
public:leave                    x     x      x      x       x       x        x         x      x    x      x
public:privacy                  x     x      x      x       x       x        x         x      x    x      x
public:accessibility            x     x      x      x       x       x        x         x      x    x      x
hub:worklist                    -     x      x      x       x       x        x         -      -    -      -
hub:worklist_news               -     x      x      x       x       x        x         -      -    -      -
hub:call_start                  -     x      x      x       x       x        -         -      -    -      -
hub:call                        -     x      x      x       x       x        -         -      -    -      -
hub:call_save                   -     x      x      x       x       x        -         -      -    -      -
hub:call_hears                  -     x      x      x       x       x        -         -      -    -      -
hub:call_new                    -     x      x      x       x       x        -         -      -    -      -
hub:agreed                      -     x      x      x       x       x        x         -      -    -      -
hub:paper_start                 -     x      x      x       x       x        -         -      -    -      -
hub:paper                       -     x      x      x       x       x        -         -      -    -      -
hub:paper_save                  -     x      x      x       x       x        -         -      -    -      -
hub:paper_page                  -     x      x      x       x       x        -         -      -    -      -
hub:contact                     -     x      x      x       x       x        x         -      -    -      x
hub:attachment                  -     x      x      x       x       x        x         -      -    -      x
hub:mail_original               -     x      x      x       x       x        x         -      -    -      x
hub:name_people                 -     x      x      x       x       x        x         -      -    -      -
hub:wording                     -     x      x      x       x       x        x         -      -    -      -
hub:known_people                -     x      x      x       x       x        x         -      -    -      -
hub:set_aside                   -     x      x      x       x       x        x         -      -    -      -
hub:join                        -     x      x      x       x       x        x         -      -    -      -
hub:take                        -     x      x      x       x       x        x         -      -    -      -
hub:acknowledged                -     x      x      x       x       x        x         -      -    -      -
hub:document                    -     x      x      x       x       x        x         -      -    -      x
hub:document_page               -     x      x      x       x       x        x         -      -    -      x
hub:match                       -     x      x      x       x       x        x         -      -    -      -
hub:undo_ruling                 -     x      x      x       x       x        x         -      -    -      -
hub:triage                      -     x      x      x       x       x        x         -      -    -      -
hub:ask                         -     x      x      x       x       x        x         -      -    -      -
hub:withdraw                    -     x      x      x       x       x        x         -      -    -      -
hub:discuss                     -     x      x      x       x       x        x         -      -    -      -
hub:decide                      -     x      x      x       x       x        x         -      -    -      -
hub:sign                        -     x      x      x       x       x        x         -      -    -      -
hub:action                      -     x      x      x       x       x        x         -      -    -      -
hub:hand_over                   -     x      x      x       x       x        x         -      -    -      -
hub:offer_help                  -     x      x      x       x       x        x         -      -    -      -
hub:tell                        -     x      x      x       x       x        x         -      -    -      -
hub:tried                       -     x      x      x       x       x        x         -      -    -      -
hub:follow_up                   -     x      x      x       x       x        x         -      -    -      -
hub:close                       -     x      x      x       x       x        x         -      -    -      -
hub:reopen                      -     x      x      x       x       x        x         -      -    -      -
hub:discussion                  -     x      x      x       x       x        x         -      -    -      x
hub:discussion_others           -     x      x      x       x       x        x         -      -    -      x
hub:conclude                    -     x      x      x       x       x        x         -      -    -      -
hub:restrict                    -     -      -      -       -       x        x         -      -    -      x
hub:restrict_person             -     -      -      -       -       x        x         -      -    -      x
hub:know                        -     x      x      x       x       x        x         -      -    -      x
hub:know_person                 -     x      x      x       x       x        x         -      -    -      x
hub:declare                     -     -      -      -       -       x        x         -      -    -      x
hub:break_glass                 -     -      x      -       x       x        -         -      -    -      -
hub:people                      -     x      x      x       x       x        x         -      -    -      x
hub:person                      -     x      x      x       x       x        x         -      -    -      x
hub:person_picture              -     x      x      x       x       x        x         -      -    -      x
hub:person_edit                 -     x      x      x       x       x        -         -      -    -      -
hub:person_tie                  -     x      x      x       x       x        -         -      -    -      -
hub:actions                     -     x      x      x       x       x        x         -      -    -      -
hub:said                        -     x      x      x       x       x        x         -      -    -      -
hub:report_action               -     x      x      x       x       x        x         -      -    -      -
hub:owed                        -     x      x      x       x       x        -         -      -    -      -
hub:release                     -     x      x      x       x       x        x         -      -    -      -
hub:releases                    -     x      x      x       x       x        x         -      -    -      -
hub:letters                     -     x      x      x       x       x        -         -      -    -      -
hub:letter                      -     x      x      x       x       x        -         -      -    -      -
hub:undelivered                 -     x      x      x       x       x        -         -      -    -      -
hub:settle                      -     x      x      x       x       x        -         -      -    -      -
hub:phones                      -     x      x      x       x       x        x         -      -    -      -
hub:lost                        -     x      x      x       x       x        x         -      -    -      -
hub:ring_back                   -     x      x      x       x       x        -         -      -    -      -
hub:phone_call                  -     x      x      x       x       x        x         -      -    -      -
hub:contact_call                -     x      x      x       x       x        x         -      -    -      -
hub:calls_log                   -     x      x      x       x       x        x         -      -    -      -
hub:calls_import                -     x      x      x       x       x        x         -      -    -      -
hub:calls_rejected              -     x      x      x       x       x        x         -      -    -      -
hub:police                      -     x      x      x       x       x        x         -      -    -      -
hub:police_pass                 -     x      x      x       x       x        x         -      -    -      -
hub:police_undo                 -     x      x      x       x       x        x         -      -    -      -
hub:police_quality              -     x      x      x       x       x        x         -      -    -      -
hub:police_quality_file         -     x      x      x       x       x        x         -      -    -      -
hub:directory                   -     x      x      x       x       x        x         -      -    -      -
hub:service                     -     x      x      x       x       x        x         -      -    -      -
hub:leaflet                     -     x      x      x       x       x        x         -      -    -      -
hub:quality                     -     x      x      x       x       x        x         -      -    -      -
hub:quality_of                  -     x      x      x       x       x        x         -      -    -      -
hub:notifications               -     x      x      x       x       x        x         -      -    -      -
hub:notifications_import        -     x      x      x       x       x        x         -      -    -      -
hub:notifications_rejected      -     x      x      x       x       x        x         -      -    -      -
partner:requests                -     -      -      -       -       -        -         x      x    x      -
partner:request                 -     -      -      -       -       -        -         x      x    x      -
partner:know_asked              -     -      -      -       -       -        -         x      x    x      -
partner:discussions             -     -      -      -       -       -        -         x      x    x      -
partner:discussion              -     -      -      -       -       -        -         x      x    x      -
partner:know_discussed          -     -      -      -       -       -        -         x      x    x      -
partner:discussion_goes_on      -     -      -      -       -       -        -         x      x    x      -
partner:actions                 -     -      -      -       -       -        -         x      x    x      -
partner:raised                  -     -      -      -       -       -        -         x      x    x      -
partner:answers                 -     -      -      -       -       -        -         x      x    x      -
partner:answers_file            -     -      -      -       -       -        -         x      x    x      -
partner:ours                    -     -      -      -       -       -        -         x      x    x      -
partner:action                  -     -      -      -       -       -        -         x      x    x      -
teams:offered                   -     -      -      -       -       -        -         -      x    x      -
teams:outreach                  -     -      -      -       -       -        -         -      x    x      -
teams:calls                     -     -      -      -       -       -        -         -      x    x      -
teams:calls_new                 -     -      -      -       -       -        -         -      x    x      -
teams:calls_hears               -     -      -      -       -       -        -         -      x    x      -
teams:call                      -     -      -      -       -       -        -         -      x    x      -
teams:call_new                  -     -      -      -       -       -        -         -      x    x      -
teams:call_hears                -     -      -      -       -       -        -         -      x    x      -
teams:offer                     -     -      -      -       -       -        -         -      x    x      -
teams:know                      -     -      -      -       -       -        -         -      x    x      -
guardian:home                   -     -      -      -       -       -        -         -      -    -      x
guardian:restrictions           -     -      -      -       -       -        -         -      -    -      x
guardian:to_restrict            -     -      -      -       -       -        -         -      -    -      x
guardian:restriction            -     -      -      -       -       -        -         -      -    -      x
guardian:name                   -     -      -      -       -       -        -         -      -    -      x
guardian:take_off               -     -      -      -       -       -        -         -      -    -      x
guardian:lift                   -     -      -      -       -       -        -         -      -    -      x
guardian:conflicts              -     -      -      -       -       -        -         -      -    -      x
guardian:to_declare             -     -      -      -       -       -        -         -      -    -      x
guardian:conflict               -     -      -      -       -       -        -         -      -    -      x
guardian:end                    -     -      -      -       -       -        -         -      -    -      x
guardian:uses                   -     -      -      -       -       -        -         -      -    -      x
guardian:use                    -     -      -      -       -       -        -         -      -    -      x
guardian:questions              -     -      -      -       -       -        -         -      -    -      x
guardian:question               -     -      -      -       -       -        -         -      -    -      x
guardian:looks                  -     -      -      -       -       -        -         -      -    -      x
guardian:looks_at_contact       -     -      -      -       -       -        -         -      -    -      x
guardian:looks_at_person        -     -      -      -       -       -        -         -      -    -      x
guardian:looks_by               -     -      -      -       -       -        -         -      -    -      x
guardian:export_contact         -     -      -      -       -       -        -         -      -    -      x
guardian:export_person          -     -      -      -       -       -        -         -      -    -      x
guardian:alerts                 -     -      -      -       -       -        -         -      -    -      x
guardian:alert                  -     -      -      -       -       -        -         -      -    -      x
guardian:seals                  -     -      -      -       -       -        -         -      -    -      x
guardian:checkpoint             -     -      -      -       -       -        -         -      -    -      x
api:manual                      x     x      x      x       x       x        x         x      x    x      x
api:openapi                     x     x      x      x       x       x        x         x      x    x      x
api:contacts                    -     -      -      -       -       -        -         -      -    -      -
api:contact                     -     -      -      -       -       -        -         -      -    -      -
account_login                   x     x      x      x       x       x        x         x      x    x      x
signin:choose                   x     x      x      x       x       x        x         x      x    x      x
signin:account                  -     x      x      x       x       x        x         x      x    x      x
account_logout                  x     x      x      x       x       x        x         x      x    x      x
signin:again                    -     x      x      x       x       x        x         x      x    x      x
signin:first                    -     x      x      x       x       x        x         x      x    x      x
signin:until                    -     x      x      x       x       x        x         x      x    x      x
signin:stay                     -     x      x      x       x       x        x         x      x    x      x
signin:sessions                 -     x      x      x       x       x        x         x      x    x      x
account_change_password         -     x      x      x       x       x        x         x      x    x      x
account_set_password            -     x      x      x       x       x        x         x      x    x      x
mfa_index                       -     x      x      x       x       x        x         x      x    x      x
mfa_authenticate                x     x      x      x       x       x        x         x      x    x      x
openid_connect_login            x     x      x      x       x       x        x         x      x    x      x
openid_connect_callback         x     x      x      x       x       x        x         x      x    x      x
mfa_login_webauthn              x     x      x      x       x       x        x         x      x    x      x
mfa_add_webauthn                -     x      x      x       x       x        x         x      x    x      x
mfa_list_webauthn               -     x      x      x       x       x        x         x      x    x      x
mfa_edit_webauthn               -     x      x      x       x       x        x         x      x    x      x
mfa_remove_webauthn             -     x      x      x       x       x        x         x      x    x      x
mfa_activate_totp               -     x      x      x       x       x        x         x      x    x      x
mfa_deactivate_totp             -     x      x      x       x       x        x         x      x    x      x
mfa_view_recovery_codes         -     x      x      x       x       x        x         x      x    x      x
mfa_generate_recovery_codes     -     x      x      x       x       x        x         x      x    x      x
mfa_download_recovery_codes     -     x      x      x       x       x        x         x      x    x      x
"""


def table() -> dict[str, dict[str, bool]]:
    """By page, for each column whether it may open it."""
    head, *rows = [line.split() for line in TABLE.strip().splitlines()]
    return {name: {who: cell == "x" for who, cell in zip(head, cells, strict=True)} for name, *cells in rows}
