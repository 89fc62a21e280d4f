using System.Text;
using Spin.Kernel.Boot;
using Xunit;

namespace Spin.Kernel.Tests.Boot;

public class HeapOptionTests
{
    [Theory]
    [InlineData("", true, 0)]
    [InlineData("ip=dhcp log=debug", true, 0)]
    [InlineData("heap=128M", true, 128L << 20)]
    [InlineData("ip=off heap=2g log=debug", true, 2L << 30)]
    [InlineData("heap=1048576", true, 1 << 20)]
    [InlineData("heap=4096K", true, 4 << 20)]
    [InlineData("heap=32M heap=16M", true, 16 << 20)]
    [InlineData("heap=16", false, 0)]
    [InlineData("heap=", false, 0)]
    [InlineData("heap=x", false, 0)]
    [InlineData("heap=12T", false, 0)]
    [InlineData("heap=-1M", false, 0)]
    [InlineData("heap=99999999999G", false, 0)]
    [InlineData("xheap=64M", true, 0)]
    public void The_limit_is_read_or_refused(string line, bool understood, long bytes)
    {
        Assert.Equal(understood, HeapOption.TryRead(Encoding.ASCII.GetBytes(line), out ulong read));
        Assert.Equal((ulong)bytes, read);
    }
}
