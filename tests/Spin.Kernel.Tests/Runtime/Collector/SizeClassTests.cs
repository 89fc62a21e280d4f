using Spin.Kernel.Runtime.Collector;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Collector;

public class SizeClassTests
{
    [Fact]
    public void Every_size_gets_the_smallest_cell_that_holds_it()
    {
        for (int size = 1; size <= HeapLayout.LargestCell; size++)
        {
            int sizeClass = SizeClasses.Of(size);
            Assert.True(SizeClasses.CellSize(sizeClass) >= size);
            Assert.True(sizeClass == 0 || SizeClasses.CellSize(sizeClass - 1) < size);
        }
    }

    [Fact]
    public void Cell_sizes_are_aligned_and_rise()
    {
        for (int sizeClass = 1; sizeClass < SizeClasses.Count; sizeClass++)
        {
            Assert.Equal(0, SizeClasses.CellSize(sizeClass) % HeapLayout.WordSize);
            Assert.True(SizeClasses.CellSize(sizeClass) > SizeClasses.CellSize(sizeClass - 1));
        }
    }

    [Fact]
    public void The_reciprocal_divides_every_offset_exactly()
    {
        Block block = default;
        for (int sizeClass = 0; sizeClass < SizeClasses.Count; sizeClass++)
        {
            block.Assign(BlockState.Small, sizeClass, 0);
            for (uint offset = 0; offset < HeapLayout.BlockSize; offset++)
            {
                Assert.Equal(offset / block.CellSize, block.CellAt(offset));
            }
        }
    }

    [Fact]
    public void Runs_cover_a_block_exactly_once()
    {
        Block block = default;
        for (int sizeClass = 0; sizeClass < SizeClasses.Count; sizeClass++)
        {
            block.Assign(BlockState.Small, sizeClass, 0);
            uint expected = 0;
            uint count;
            while ((count = block.TakeRun(10, out uint first)) != 0)
            {
                Assert.Equal(expected, first);
                expected += count;
            }

            Assert.Equal(block.CellCount, expected);
        }
    }

    [Fact]
    public void A_returned_run_is_found_again()
    {
        Block block = default;
        block.Assign(BlockState.Small, 0, 0);
        block.TakeRun(20, out _);
        uint count = block.TakeRun(20, out uint first);
        block.TakeRun(20, out _);
        block.ReturnRun(first + 5, count - 5);
        Assert.Equal(15u, block.TakeRun(20, out uint again));
        Assert.Equal(25u, again);
    }
}
