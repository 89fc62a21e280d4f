using Spin;

namespace KernelBenchmarks;

/// <summary>1, 5, 10 and 50 handlers behind guards that are true, and as many behind guards that are false.</summary>
[Spindle]
public sealed partial class GuardedHandlers
{
    private int _count;

    [Handles<OneTrue>(Guard = nameof(IsPositive))]
    private void OneTrue00(in Mark mark) => _count += mark.Key;

    [Handles<FiveTrue>(Guard = nameof(IsPositive))]
    private void FiveTrue00(in Mark mark) => _count += mark.Key;

    [Handles<FiveTrue>(Guard = nameof(IsPositive))]
    private void FiveTrue01(in Mark mark) => _count += mark.Key;

    [Handles<FiveTrue>(Guard = nameof(IsPositive))]
    private void FiveTrue02(in Mark mark) => _count += mark.Key;

    [Handles<FiveTrue>(Guard = nameof(IsPositive))]
    private void FiveTrue03(in Mark mark) => _count += mark.Key;

    [Handles<FiveTrue>(Guard = nameof(IsPositive))]
    private void FiveTrue04(in Mark mark) => _count += mark.Key;

    [Handles<TenTrue>(Guard = nameof(IsPositive))]
    private void TenTrue00(in Mark mark) => _count += mark.Key;

    [Handles<TenTrue>(Guard = nameof(IsPositive))]
    private void TenTrue01(in Mark mark) => _count += mark.Key;

    [Handles<TenTrue>(Guard = nameof(IsPositive))]
    private void TenTrue02(in Mark mark) => _count += mark.Key;

    [Handles<TenTrue>(Guard = nameof(IsPositive))]
    private void TenTrue03(in Mark mark) => _count += mark.Key;

    [Handles<TenTrue>(Guard = nameof(IsPositive))]
    private void TenTrue04(in Mark mark) => _count += mark.Key;

    [Handles<TenTrue>(Guard = nameof(IsPositive))]
    private void TenTrue05(in Mark mark) => _count += mark.Key;

    [Handles<TenTrue>(Guard = nameof(IsPositive))]
    private void TenTrue06(in Mark mark) => _count += mark.Key;

    [Handles<TenTrue>(Guard = nameof(IsPositive))]
    private void TenTrue07(in Mark mark) => _count += mark.Key;

    [Handles<TenTrue>(Guard = nameof(IsPositive))]
    private void TenTrue08(in Mark mark) => _count += mark.Key;

    [Handles<TenTrue>(Guard = nameof(IsPositive))]
    private void TenTrue09(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse00(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse01(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse02(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse03(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse04(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse05(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse06(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse07(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse08(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse09(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse10(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse11(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse12(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse13(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse14(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse15(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse16(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse17(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse18(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse19(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse20(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse21(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse22(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse23(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse24(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse25(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse26(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse27(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse28(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse29(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse30(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse31(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse32(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse33(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse34(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse35(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse36(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse37(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse38(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse39(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse40(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse41(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse42(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse43(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse44(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse45(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse46(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse47(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse48(in Mark mark) => _count += mark.Key;

    [Handles<FiftyFalse>(Guard = nameof(IsNegative))]
    private void FiftyFalse49(in Mark mark) => _count += mark.Key;

    [Handles<OneFalse>(Guard = nameof(IsNegative))]
    private void OneFalse00(in Mark mark) => _count += mark.Key;

    [Handles<FiveFalse>(Guard = nameof(IsNegative))]
    private void FiveFalse00(in Mark mark) => _count += mark.Key;

    [Handles<FiveFalse>(Guard = nameof(IsNegative))]
    private void FiveFalse01(in Mark mark) => _count += mark.Key;

    [Handles<FiveFalse>(Guard = nameof(IsNegative))]
    private void FiveFalse02(in Mark mark) => _count += mark.Key;

    [Handles<FiveFalse>(Guard = nameof(IsNegative))]
    private void FiveFalse03(in Mark mark) => _count += mark.Key;

    [Handles<FiveFalse>(Guard = nameof(IsNegative))]
    private void FiveFalse04(in Mark mark) => _count += mark.Key;

    [Handles<TenFalse>(Guard = nameof(IsNegative))]
    private void TenFalse00(in Mark mark) => _count += mark.Key;

    [Handles<TenFalse>(Guard = nameof(IsNegative))]
    private void TenFalse01(in Mark mark) => _count += mark.Key;

    [Handles<TenFalse>(Guard = nameof(IsNegative))]
    private void TenFalse02(in Mark mark) => _count += mark.Key;

    [Handles<TenFalse>(Guard = nameof(IsNegative))]
    private void TenFalse03(in Mark mark) => _count += mark.Key;

    [Handles<TenFalse>(Guard = nameof(IsNegative))]
    private void TenFalse04(in Mark mark) => _count += mark.Key;

    [Handles<TenFalse>(Guard = nameof(IsNegative))]
    private void TenFalse05(in Mark mark) => _count += mark.Key;

    [Handles<TenFalse>(Guard = nameof(IsNegative))]
    private void TenFalse06(in Mark mark) => _count += mark.Key;

    [Handles<TenFalse>(Guard = nameof(IsNegative))]
    private void TenFalse07(in Mark mark) => _count += mark.Key;

    [Handles<TenFalse>(Guard = nameof(IsNegative))]
    private void TenFalse08(in Mark mark) => _count += mark.Key;

    [Handles<TenFalse>(Guard = nameof(IsNegative))]
    private void TenFalse09(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue00(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue01(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue02(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue03(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue04(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue05(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue06(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue07(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue08(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue09(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue10(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue11(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue12(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue13(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue14(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue15(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue16(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue17(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue18(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue19(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue20(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue21(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue22(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue23(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue24(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue25(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue26(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue27(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue28(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue29(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue30(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue31(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue32(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue33(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue34(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue35(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue36(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue37(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue38(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue39(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue40(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue41(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue42(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue43(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue44(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue45(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue46(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue47(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue48(in Mark mark) => _count += mark.Key;

    [Handles<FiftyTrue>(Guard = nameof(IsPositive))]
    private void FiftyTrue49(in Mark mark) => _count += mark.Key;

    private static bool IsPositive(in Mark mark) => mark.Key > 0;

    private static bool IsNegative(in Mark mark) => mark.Key < 0;
}
