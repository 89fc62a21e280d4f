using System;
using KernelSuite;
using Spin.Kernel.Machine;

namespace Regress.Types;

/// <summary>bitfield: fields of registers are read and written without touching their neighbours.</summary>
internal static class BitFieldTests
{
    private const int Seed = 19_950_101;
    private const int Rounds = 10_000;

    internal static void Register(TestRun run) => run.Test("bitfield: every field against arithmetic, its neighbours untouched", static () =>
    {
        Random random = new(Seed);
        for (int round = 0; round < Rounds; round++)
        {
            int shift = random.Next(63);
            int width = random.Next(1, 64 - shift);
            ulong content = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            ulong value = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            ulong largest = ulong.MaxValue >> (64 - width);
            BitField<ulong, ulong> field = new(shift, width);
            ulong changed = field.With(content, value);
            Check.Equal((content >> shift) & largest, field.In(content));
            Check.Equal(value & largest, field.In(changed));
            Check.Equal(content & ~(largest << shift), changed & ~(largest << shift));
        }
    });
}
