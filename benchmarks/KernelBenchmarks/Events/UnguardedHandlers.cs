using Spin;

namespace KernelBenchmarks;

/// <summary>1, 5, 10 and 50 handlers without guards.</summary>
[Spindle]
public sealed partial class UnguardedHandlers
{
    private int _count;

    [Handles<One>]
    private void One00(in Mark mark) => _count += mark.Key;

    [Handles<Five>]
    private void Five00(in Mark mark) => _count += mark.Key;

    [Handles<Five>]
    private void Five01(in Mark mark) => _count += mark.Key;

    [Handles<Five>]
    private void Five02(in Mark mark) => _count += mark.Key;

    [Handles<Five>]
    private void Five03(in Mark mark) => _count += mark.Key;

    [Handles<Five>]
    private void Five04(in Mark mark) => _count += mark.Key;

    [Handles<Ten>]
    private void Ten00(in Mark mark) => _count += mark.Key;

    [Handles<Ten>]
    private void Ten01(in Mark mark) => _count += mark.Key;

    [Handles<Ten>]
    private void Ten02(in Mark mark) => _count += mark.Key;

    [Handles<Ten>]
    private void Ten03(in Mark mark) => _count += mark.Key;

    [Handles<Ten>]
    private void Ten04(in Mark mark) => _count += mark.Key;

    [Handles<Ten>]
    private void Ten05(in Mark mark) => _count += mark.Key;

    [Handles<Ten>]
    private void Ten06(in Mark mark) => _count += mark.Key;

    [Handles<Ten>]
    private void Ten07(in Mark mark) => _count += mark.Key;

    [Handles<Ten>]
    private void Ten08(in Mark mark) => _count += mark.Key;

    [Handles<Ten>]
    private void Ten09(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty00(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty01(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty02(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty03(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty04(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty05(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty06(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty07(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty08(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty09(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty10(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty11(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty12(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty13(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty14(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty15(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty16(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty17(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty18(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty19(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty20(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty21(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty22(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty23(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty24(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty25(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty26(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty27(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty28(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty29(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty30(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty31(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty32(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty33(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty34(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty35(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty36(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty37(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty38(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty39(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty40(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty41(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty42(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty43(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty44(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty45(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty46(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty47(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty48(in Mark mark) => _count += mark.Key;

    [Handles<Fifty>]
    private void Fifty49(in Mark mark) => _count += mark.Key;
}
