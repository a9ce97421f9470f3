"""The same small table in every format people hand in."""

import base64
import zlib

from tests.zoo.case import Case, ods, row

P, Q, A = "participant", "question", "answer"
SAID = [["Shade, please"], ["Bancos más cómodos"]]
CSV = 'No.;Your idea;Age\n1;"Shade, please";34\n2;Bancos más cómodos;18 a 64\n'
BANDS: list[list[str | None]] = [["18-64"], ["18-64"]]
# written once with xlwt 1.3, which nothing else here needs
XLS = (
    "c-rk)O=uHA6#izDG-+tkB&I?ul%-(R8ib-qFLiA}iw9%XgFgtmO%^RpvnA1k9<*9}5d^`L;-%1wm#P<k(1YGQ2o*gDf{^IZlT^V&"
    "+x5-cO-*VK4QNrBZ<#l5-kWb{c7Au}^=!N}^`NbcW!MED7M(^kRM`ZD#!4av@;i=HD{+W|qwr6mF+?5N5Wv&OtDx*d+23VoxbJ^K"
    "68K2r1jdlI^OnAb=;u0^Le`;|q`)1rMA6E%O0dkZT*vYr=X}O;H(Rc=?4`UVaU8Qox~s<<#YeRc_C+Dz`-nO3+0u;`yp*H((hcF}"
    "4WO?uZ07z>N4viX)1ZDEu<};H%$1O&4xGj}M+d%EX6kcY+1J)CK=$vo_TUQko0=aOhjWSt_#`5j^GQzt`?8i<oW}v4k1~)wZEvI1"
    "_n3XIpbwLqEPbb~2ypm}nYB{-SdJ)G0_ZpM8M~;DmWz63Zq&}&MH(U9J-Vsy+!2;bI8XUl&6JPuRA?fZMKkMho)9rw)aUPhd9#0L"
    "&^XDKabD)#&0wRfKO9_^3?fI_<6Dwl%-G8E3cqy&>uoHP^qmxU4z_s8-U-fgmA#!*&UVIIV^fvBne@re2OqajeloU@J~L3hkeqpE"
    "Ore7|r!4X1Gl7&yiQBg%o*0!_cnik|maV@mA|Wm2)!p%Syk;yQ%xavao06>~mQtG6R+252u`g<2w#B)XWq!eI**dOIvafk;Z3VW*"
    "?6Ajnd&a+%lI(!ouC)Xn%B-~b{X`fF3JMAe3JMAe3N;Y?1MB{-`}yeM9teWoz0LxKMRiT`-{KH#dd||pbPw_r7jV9=@v|NQQF)hG"
    "C8u&<C~<^JFJJ^iT#u2u$1fe|MD_Qqni%_iQ>fnZ7wf6#A1?m~^v%_a"
)

FORMATS = [
    Case("xls", zlib.decompress(base64.b85decode(XLS)), SAID, answers=BANDS, file="hall.xls", columns=[[P, Q, A]]),
    Case("ods", ods(row("No.", "Your idea", "Age"), row("1", "Shade, please", "34"),
                    row("2", "Bancos más cómodos", "18 a 64"), row("", "", "", times=1_048_573)), SAID,
         answers=BANDS, file="hall.ods", columns=[[P, Q, A]]),
    Case("csv", CSV.encode(), SAID, answers=BANDS, file="hall.csv", columns=[[P, Q, A]]),
    Case("csv that tells its separator", f"sep=;\n{CSV}".encode(), SAID, answers=BANDS, file="hall.csv",
         columns=[[P, Q, A]]),
    Case("csv that is tab-separated", CSV.replace(";", "\t").encode("utf-16"), SAID, answers=BANDS, file="hall.csv",
         columns=[[P, Q, A]]),
]
