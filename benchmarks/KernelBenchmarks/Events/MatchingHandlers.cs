using Spin;

namespace KernelBenchmarks;

/// <summary>8 and 50 handlers, each for a value of its own.</summary>
[Spindle]
public sealed partial class MatchingHandlers
{
    private int _count;

    [Handles<MatchEight>, Match(nameof(Mark.Key), 1000)]
    private void MatchEight00(in Mark mark) => _count += mark.Key;

    [Handles<MatchEight>, Match(nameof(Mark.Key), 1007)]
    private void MatchEight01(in Mark mark) => _count += mark.Key;

    [Handles<MatchEight>, Match(nameof(Mark.Key), 1014)]
    private void MatchEight02(in Mark mark) => _count += mark.Key;

    [Handles<MatchEight>, Match(nameof(Mark.Key), 1021)]
    private void MatchEight03(in Mark mark) => _count += mark.Key;

    [Handles<MatchEight>, Match(nameof(Mark.Key), 1028)]
    private void MatchEight04(in Mark mark) => _count += mark.Key;

    [Handles<MatchEight>, Match(nameof(Mark.Key), 1035)]
    private void MatchEight05(in Mark mark) => _count += mark.Key;

    [Handles<MatchEight>, Match(nameof(Mark.Key), 1042)]
    private void MatchEight06(in Mark mark) => _count += mark.Key;

    [Handles<MatchEight>, Match(nameof(Mark.Key), 1049)]
    private void MatchEight07(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1000)]
    private void MatchFifty00(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1007)]
    private void MatchFifty01(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1014)]
    private void MatchFifty02(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1021)]
    private void MatchFifty03(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1028)]
    private void MatchFifty04(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1035)]
    private void MatchFifty05(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1042)]
    private void MatchFifty06(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1049)]
    private void MatchFifty07(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1056)]
    private void MatchFifty08(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1063)]
    private void MatchFifty09(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1070)]
    private void MatchFifty10(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1077)]
    private void MatchFifty11(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1084)]
    private void MatchFifty12(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1091)]
    private void MatchFifty13(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1098)]
    private void MatchFifty14(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1105)]
    private void MatchFifty15(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1112)]
    private void MatchFifty16(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1119)]
    private void MatchFifty17(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1126)]
    private void MatchFifty18(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1133)]
    private void MatchFifty19(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1140)]
    private void MatchFifty20(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1147)]
    private void MatchFifty21(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1154)]
    private void MatchFifty22(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1161)]
    private void MatchFifty23(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1168)]
    private void MatchFifty24(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1175)]
    private void MatchFifty25(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1182)]
    private void MatchFifty26(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1189)]
    private void MatchFifty27(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1196)]
    private void MatchFifty28(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1203)]
    private void MatchFifty29(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1210)]
    private void MatchFifty30(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1217)]
    private void MatchFifty31(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1224)]
    private void MatchFifty32(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1231)]
    private void MatchFifty33(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1238)]
    private void MatchFifty34(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1245)]
    private void MatchFifty35(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1252)]
    private void MatchFifty36(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1259)]
    private void MatchFifty37(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1266)]
    private void MatchFifty38(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1273)]
    private void MatchFifty39(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1280)]
    private void MatchFifty40(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1287)]
    private void MatchFifty41(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1294)]
    private void MatchFifty42(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1301)]
    private void MatchFifty43(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1308)]
    private void MatchFifty44(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1315)]
    private void MatchFifty45(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1322)]
    private void MatchFifty46(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1329)]
    private void MatchFifty47(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1336)]
    private void MatchFifty48(in Mark mark) => _count += mark.Key;

    [Handles<MatchFifty>, Match(nameof(Mark.Key), 1343)]
    private void MatchFifty49(in Mark mark) => _count += mark.Key;
}
