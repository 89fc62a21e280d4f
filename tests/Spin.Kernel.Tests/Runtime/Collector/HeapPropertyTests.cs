using CsCheck;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Collector;

public class HeapPropertyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Any_sequence_of_operations_agrees_with_the_model(int markStack) =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1_000_000]).Array[200, 1500].Sample(
            operations =>
            {
                using GraphModel model = new((nuint)markStack);
                foreach ((int kind, int value) in operations)
                {
                    switch (kind)
                    {
                        case < 5: model.Allocate(value); break;
                        case < 8: model.Link(value); break;
                        case 8: model.Drop(value); break;
                        default:
                            if (value % 10 == 0)
                            {
                                model.Collect();
                            }

                            break;
                    }
                }

                model.Collect();
            },
            iter: 40);
}
