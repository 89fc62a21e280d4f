using Spin;

namespace KernelBenchmarks;

/// <summary>Handlers behind guards that are true, and fifty behind guards that are false.</summary>
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

    private static bool IsPositive(in Mark mark) => mark.Key > 0;

    private static bool IsNegative(in Mark mark) => mark.Key < 0;
}
