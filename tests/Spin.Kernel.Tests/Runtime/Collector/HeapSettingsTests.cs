using Spin.Kernel.Runtime.Collector;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Collector;

public sealed class HeapSettingsTests
{
    [Fact]
    public void No_object_is_larger_than_a_proof_of_a_loop_takes_it_to_be() =>
        Assert.Equal((nuint)1 << 30, new HeapSettings { Limit = (nuint)8 << 30 }.Complete().LargestObject);

    [Fact]
    public void No_object_is_larger_than_its_heap() =>
        Assert.Equal((nuint)4 << 20, new HeapSettings { Limit = (nuint)4 << 20 }.Complete().LargestObject);
}
