using Spin.Kernel.Boot;
using Xunit;

namespace Spin.Kernel.Tests.Structure;

/// <summary>The version that a kernel says is the one that it was built as.</summary>
public sealed class VersionTests
{
    [Fact]
    public void KernelVersion_IsTheAssemblys() =>
        Assert.Equal(Versions.Kernel, typeof(Versions).Assembly.GetName().Version!.ToString(fieldCount: 3));
}
