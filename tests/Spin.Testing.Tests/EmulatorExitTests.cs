using Spin.Testing.Protocol;
using Xunit;

namespace Spin.Testing.Tests;

public sealed class EmulatorExitTests
{
    [Fact]
    public void Success_is_status_33() => Assert.Equal(33, EmulatorExit.ToStatus(0));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(EmulatorExit.LargestCode)]
    public void Every_code_comes_back(int code)
    {
        Assert.True(EmulatorExit.TryFromStatus(EmulatorExit.ToStatus(code), out int back));
        Assert.Equal(code, back);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(EmulatorExit.LargestCode + 1)]
    [InlineData(int.MaxValue)]
    public void Code_out_of_range_is_never_success(int code)
    {
        Assert.True(EmulatorExit.TryFromStatus(EmulatorExit.ToStatus(code), out int back));
        Assert.Equal(EmulatorExit.LargestCode, back);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(34)]
    [InlineData(-1)]
    [InlineData(257)]
    public void Status_of_QEMU_itself_is_no_code(int status) => Assert.False(EmulatorExit.TryFromStatus(status, out _));
}
