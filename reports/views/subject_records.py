"""Awards, claims and promises across regions."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from regions.models import ClaimProgramme
from reports.exports.awards_json import award_page_json
from reports.exports.claims_json import claim_page_json
from reports.exports.follow_ups_json import follow_up_page_json
from reports.narrowing import Facet, of_closed
from reports.subjects.award_sums import sums_of_awards
from reports.subjects.awards import load_awards
from reports.subjects.claim_sums import sums_of_claims
from reports.subjects.claims import load_claims
from reports.subjects.follow_up_sums import DUE, due_kinds, sums_of_follow_ups
from reports.subjects.follow_ups import load_follow_ups
from reports.tables.awards import AwardTable
from reports.tables.claims import ClaimTable
from reports.tables.follow_ups import FollowUpTable
from reports.views.subject import Subject
from reports.wording.follow_ups import STATES

AWARDS = Subject(
    word="penghargaan",
    title=gettext_lazy("Penghargaan"),
    intro=gettext_lazy(
        "Paritrana dan penghargaan lain. Nomor peringkat hanya ditulis bila sumbernya mencetaknya;"
        " kata seperti “3 besar” tetap kata."
    ),
    empty=gettext_lazy("Belum ada penghargaan yang disahkan sampai tanggal ini."),
    load=load_awards,
    table=AwardTable,
    as_json=award_page_json,
    entered="award",
    summary=sums_of_awards,
    summary_template="_components/award_summary.html",
)

CLAIMS = Subject(
    word="klaim",
    title=gettext_lazy("Klaim yang dibayar"),
    intro=gettext_lazy(
        "Klaim sebuah kantor mencakup seluruh wilayahnya dan bukan milik satu wilayah."
        " Angka kumulatif tidak dijumlahkan; “di antaranya” sudah termasuk dalam baris"
        " di atasnya."
    ),
    empty=gettext_lazy("Belum ada klaim yang disahkan sampai tanggal ini."),
    load=load_claims,
    table=ClaimTable,
    as_json=claim_page_json,
    entered="claimpayment",
    summary=sums_of_claims,
    summary_template="_components/claim_summary.html",
    facets=(
        of_closed(
            "manfaat",
            gettext_lazy("Program"),
            dict(ClaimProgramme.choices),
            lambda row: row.programme.value,
        ),
    ),
)

FOLLOW_UPS = Subject(
    word="tindak-lanjut",
    title=gettext_lazy("Tindak lanjut"),
    intro=gettext_lazy(
        "Siapa harus berbuat apa, dari rapat ke rapat. Yang lewat tenggat berdiri paling atas;"
        " yang belum selesai tetap tercantum. Yang selesai atau tidak dilanjutkan hanya dari"
        " dua belas bulan terakhir, paling bawah."
    ),
    empty=gettext_lazy("Belum ada tindak lanjut yang tercatat."),
    load=load_follow_ups,
    table=FollowUpTable,
    as_json=follow_up_page_json,
    entered="followup",
    summary=sums_of_follow_ups,
    summary_template="_components/follow_up_summary.html",
    facets=(
        of_closed("status", gettext_lazy("Status"), STATES, lambda row: row.state),
        Facet(
            "tenggat",
            gettext_lazy("Tenggat"),
            known=lambda about: {word: str(name) for word, name in DUE.items()},
            of=lambda row, about: due_kinds(row, about.per),
        ),
    ),
)
