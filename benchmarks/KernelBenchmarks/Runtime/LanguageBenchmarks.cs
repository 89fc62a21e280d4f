using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace KernelBenchmarks.Runtime;

/// <summary>Calls, exceptions and allocation.</summary>
internal static class LanguageBenchmarks
{
    private static readonly InvalidOperationException s_exception = new("benchmark");

    private static object? s_sink;
    private static int s_number;

    private interface ICounter
    {
        void Count();
    }

    internal static void Run(Bench bench)
    {
        bench.Measure("empty loop", 10_000, static times =>
        {
            for (int index = 0; index < times; index++)
            {
            }
        });
        bench.Measure("direct call", 10_000, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                Count();
            }
        });
        ICounter[] counters = [new A(), new B(), new C(), new D(), new E()];
        bench.Measure("interface call, one type seen", 10_000, times =>
        {
            ICounter counter = counters[0];
            for (int index = 0; index < times; index++)
            {
                counter.Count();
            }
        });
        bench.Measure("interface call, five types in turn", 10_000, times =>
        {
            int place = 0;
            for (int index = 0; index < times; index++)
            {
                counters[place].Count();
                place = place == 4 ? 0 : place + 1;
            }
        });
        bench.Measure("throw and catch, depth 1", 1_000, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                try
                {
                    Throw(1);
                }
                catch (InvalidOperationException)
                {
                    s_number++;
                }
            }
        });
        bench.Measure("throw and catch, depth 6", 1_000, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                try
                {
                    Throw(6);
                }
                catch (InvalidOperationException)
                {
                    s_number++;
                }
            }
        });
        bench.Measure("throw new and catch, same method", 1_000, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                try
                {
                    throw new InvalidOperationException();
                }
                catch (InvalidOperationException)
                {
                    s_number++;
                }
            }
        });
        bench.Measure("allocate an object of 24 bytes", 10_000, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                s_sink = new A();
            }
        });
        bench.Measure("allocate an array of 64 bytes", 10_000, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                s_sink = new byte[64];
            }
        });
        Dictionary<int, int> dictionary = [];
        for (int index = 0; index < 100; index++)
        {
            dictionary[index] = index;
        }

        bench.Measure("dictionary look-up", 10_000, times =>
        {
            for (int index = 0; index < times; index++)
            {
                s_number += dictionary[50];
            }
        });
        object gate = new();
        bench.Measure("lock and unlock", 10_000, times =>
        {
            for (int index = 0; index < times; index++)
            {
                lock (gate)
                {
                    s_number++;
                }
            }
        });
        byte[] from = new byte[1500];
        byte[] to = new byte[1500];
        bench.Measure("copy 1,500 bytes", 1_000, times =>
        {
            for (int index = 0; index < times; index++)
            {
                from.AsSpan().CopyTo(to);
            }
        });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Count() => s_number++;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Throw(int depth)
    {
        if (depth > 1)
        {
            Throw(depth - 1);
            s_number++; // no tail call: the frame must stay
            return;
        }

        throw s_exception;
    }

    private sealed class A : ICounter
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public void Count() => s_number++;
    }

    private sealed class B : ICounter
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public void Count() => s_number += 2;
    }

    private sealed class C : ICounter
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public void Count() => s_number += 3;
    }

    private sealed class D : ICounter
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public void Count() => s_number += 4;
    }

    private sealed class E : ICounter
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public void Count() => s_number += 5;
    }
}
