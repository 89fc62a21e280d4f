using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace KernelSuite.Runtime;

/// <summary>What C# promises, on bare metal.</summary>
internal static class LanguageTests
{
    [ThreadStatic]
    private static int s_threadStatic;

    internal static void Register(TestRun run)
    {
        run.Test("language: collections", Collections);
        run.Test("language: generics over values and references", Generics);
        run.Test("language: interface, virtual and delegate dispatch", Dispatch);
        run.Test("language: an interface call site that sees forty types", Megamorphic);
        run.Test("language: casts", Casts);
        run.Test("language: array stores are checked", ArrayStores);
        run.Test("language: static constructors run once, at first use", StaticConstructors);
        run.Test("language: thread statics", static () =>
        {
            s_threadStatic = 0;
            s_threadStatic += 5;
            Check.Equal(5, s_threadStatic);
        });
        run.Test("language: lock is recursive and released by an exception", Locks);
        run.Test("language: formatting", Formatting);
        run.Test("language: iterators", Iterators);
        run.Test("language: spans", Spans);
        run.Test("language: types that were not asked for at build are themselves", static () =>
        {
            object value = Opaque<object>(new Square(1));
            Check.True(value.GetType() == typeof(Square), "a type to be itself");
            Check.True(ReferenceEquals(Opaque<object>(new N<short>()).GetType(), Opaque<object>(new N<short>()).GetType()), "one object for a type");
        });
        run.Test("language: a type has no name, and says so", static () =>
        {
            Check.Throws<NotSupportedException>(static () => _ = Opaque<object>(typeof(Square)).ToString());
            Check.Throws<NotSupportedException>(static () => _ = Opaque<object>(DayOfWeek.Friday).ToString());
        });
        run.Test("language: checked arithmetic", static () =>
        {
            int large = int.MaxValue;
            Check.Throws<OverflowException>(() => _ = checked(large + Opaque(1)));
        });
        run.Test("language: records compare and tell their fields", static () =>
        {
            Reading reading = Opaque(new Reading(7, 36));
            Check.Equal(new Reading(7, 36), reading);
            Check.Equal("Reading { Sensor = 7, Value = 36 }", reading.ToString());
        });
        run.Test("language: recursion that asks first is refused before the stack ends", static () =>
        {
            int depth = 0;
            Check.Throws<InsufficientExecutionStackException>(() => Recurse(ref depth));
            Check.True(depth > 100, $"a deep recursion, found {depth}");
        });
        run.Test("language: memory moves of every length and overlap", Moves);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Recurse(ref int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        depth++;
        return Recurse(ref depth) + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Opaque<T>(T value) => value;

    private static void Collections()
    {
        Dictionary<string, int> dictionary = [];
        for (int index = 0; index < 1000; index++)
        {
            dictionary["k" + index.ToString(CultureInfo.InvariantCulture)] = index;
        }

        Check.Equal(1000, dictionary.Count);
        Check.Equal(777, dictionary["k777"]);
        List<int> list = [];
        for (int index = 0; index < 500; index++)
        {
            list.Add((index * 7919) % 500);
        }

        list.Sort();
        for (int index = 0; index < 500; index++)
        {
            Check.Equal(index, list[index]);
        }

        Queue<int> queue = new([1, 2, 3]);
        Check.Equal(1, queue.Dequeue());
        Stack<string> stack = new();
        stack.Push("a");
        stack.Push("b");
        Check.Equal("b", stack.Pop());
        HashSet<long> set = [1, 2, 2, 3];
        Check.Equal(3, set.Count);
    }

    private static void Generics()
    {
        Check.Equal(3, new Pair<int, string>(3, "x").First);
        Check.Equal("x", new Pair<int, string>(3, "x").Second);
        Check.Equal(typeof(Pair<int, string>).GetHashCode(), new Pair<int, string>(1, "").GetType().GetHashCode());
        Check.Equal(7, Largest([3, 7, 5]));
        Check.Equal("z", Largest(["a", "z", "m"]));
    }

    private static T Largest<T>(T[] values)
        where T : IComparable<T>
    {
        T best = values[0];
        foreach (T value in values)
        {
            if (value.CompareTo(best) > 0)
            {
                best = value;
            }
        }

        return best;
    }

    private static void Dispatch()
    {
        Shape[] shapes = [new Square(3), new Circle(2), new Square(5)];
        int area = 0;
        foreach (Shape shape in shapes)
        {
            area += shape.Area();
        }

        Check.Equal(9 + 12 + 25, area);
        int sum = 0;
        foreach (INamed named in new INamed[] { new Square(1), new Circle(1) })
        {
            sum += named.Name().Length;
        }

        Check.Equal("square".Length + "circle".Length, sum);
        int captured = 10;
        Func<int, int> closure = value => value + captured;
        captured = 20;
        Check.Equal(25, closure(5));
        Action? multicast = null;
        multicast += () => captured++;
        multicast += () => captured++;
        multicast();
        Check.Equal(22, captured);
        Func<int> instance = new Square(4).Area;
        Check.Equal(16, instance());
    }

    private static void Megamorphic()
    {
        INamed[] all =
        [
            new N<byte>(), new N<sbyte>(), new N<short>(), new N<ushort>(), new N<int>(), new N<uint>(), new N<long>(), new N<ulong>(),
            new N<char>(), new N<bool>(), new N<float>(), new N<double>(), new N<decimal>(), new N<Guid>(), new N<TimeSpan>(),
            new N<DateTime>(), new N<Half>(), new N<Int128>(), new N<UInt128>(), new N<nint>(), new N<nuint>(), new Square(1), new Circle(1),
        ];
        for (int round = 0; round < 3; round++)
        {
            int total = 0;
            foreach (INamed named in all)
            {
                total += named.Name().Length;
            }

            Check.Equal((21 * 1) + 12, total);
        }
    }

    private static void Casts()
    {
        object value = Opaque<object>(new Square(1));
        Check.True(value is Shape, "a square to be a shape");
        Check.True(value is INamed, "a square to be named");
        Check.True(value is not Circle, "a square not to be a circle");
        Check.Throws<InvalidCastException>(() => _ = (Circle)value);
        object boxed = Opaque<object>(42);
        Check.Equal(42, (int)boxed);
        Check.Throws<InvalidCastException>(() => _ = (long)boxed);
        object strings = Opaque<object>(new string[1]);
        Check.True(strings is object[], "arrays to be covariant");
        Check.True(strings is IEnumerable<object>, "enumerables to be covariant");
    }

    private static void ArrayStores()
    {
        object[] array = Opaque<object[]>(new string[2]);
        array[0] = "fine";
        Check.Throws<ArrayTypeMismatchException>(() => array[1] = new object());
        int[] numbers = Opaque(new int[4]);
        Check.Throws<IndexOutOfRangeException>(() => numbers[Opaque(4)] = 1);
        Check.Throws<IndexOutOfRangeException>(() => numbers[Opaque(-1)] = 1);
    }

    private static void StaticConstructors()
    {
        Check.Equal(1, Lazy.Value);
        Check.Equal(1, Lazy.Value);
        Check.Throws<TypeInitializationException>(() => _ = Broken.Value);
        Check.Throws<TypeInitializationException>(() => _ = Broken.Value);
    }

    private static void Locks()
    {
        object gate = new();
        lock (gate)
        {
            lock (gate)
            {
                Check.True(System.Threading.Monitor.IsEntered(gate), "the lock to be held");
            }
        }

        Check.Throws<InvalidOperationException>(() =>
        {
            lock (gate)
            {
                throw new InvalidOperationException();
            }
        });
        Check.True(!System.Threading.Monitor.IsEntered(gate), "the lock to be free");
    }

    private static void Formatting()
    {
        Check.Equal("x=42, y=-7, z=ff", $"x={42}, y={-7}, z={255:x}");
        Check.Equal("3.25", 3.25.ToString(CultureInfo.InvariantCulture));
        Check.Equal("   7|7   ", $"{7,4}|{7,-4}");
        Check.Equal(1234567, int.Parse("1234567", CultureInfo.InvariantCulture));
        StringBuilder builder = new();
        for (int index = 0; index < 100; index++)
        {
            builder.Append(index).Append(',');
        }

        Check.Equal(290, builder.Length);
        Check.Equal("A,B", string.Join(",", "a,b".ToUpperInvariant().Split(',')));
    }

    private static void Iterators()
    {
        int sum = 0;
        bool disposed = false;
        foreach (int value in Count(10, () => disposed = true))
        {
            sum += value;
            if (value == 5)
            {
                break;
            }
        }

        Check.Equal(15, sum);
        Check.True(disposed, "the iterator's finally to have run");
    }

    private static IEnumerable<int> Count(int limit, Action atEnd)
    {
        try
        {
            for (int value = 1; value <= limit; value++)
            {
                yield return value;
            }
        }
        finally
        {
            atEnd();
        }
    }

    private static void Spans()
    {
        Span<byte> bytes = stackalloc byte[64];
        for (int index = 0; index < bytes.Length; index++)
        {
            bytes[index] = (byte)index;
        }

        Check.Equal(33, bytes.IndexOf((byte)33));
        Check.True(bytes[8..16].SequenceEqual(bytes.Slice(8, 8)), "equal slices to be equal");
        bytes[..8].CopyTo(bytes[4..]);
        Check.Equal((byte)7, bytes[11]);
        Check.Equal(0x04050607u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.Slice(8, 4)));
        ReadOnlySpan<char> text = "key=value";
        Check.Equal("value", text[(text.IndexOf('=') + 1)..].ToString());
    }

    private static void Moves()
    {
        byte[] expected = new byte[256];
        byte[] actual = new byte[256];
        for (int length = 0; length <= 80; length++)
        {
            for (int distance = -40; distance <= 40; distance += 3)
            {
                for (int index = 0; index < 256; index++)
                {
                    actual[index] = expected[index] = (byte)(index * 31);
                }

                byte[] copy = new byte[length];
                for (int index = 0; index < length; index++)
                {
                    copy[index] = expected[100 + index];
                }

                for (int index = 0; index < length; index++)
                {
                    expected[100 + distance + index] = copy[index];
                }

                actual.AsSpan(100, length).CopyTo(actual.AsSpan(100 + distance));
                for (int index = 0; index < 256; index++)
                {
                    if (expected[index] != actual[index])
                    {
                        throw new CheckFailedException($"length {length} distance {distance} differs at {index}");
                    }
                }
            }

            actual.AsSpan(10, length).Fill(0xA5);
            for (int index = 0; index < length; index++)
            {
                Check.Equal((byte)0xA5, actual[10 + index]);
            }
        }
    }

    private interface INamed
    {
        string Name();
    }

    private abstract class Shape : INamed
    {
        public abstract int Area();

        public abstract string Name();
    }

    private sealed class Square(int side) : Shape
    {
        public override int Area() => side * side;

        public override string Name() => "square";
    }

    private sealed class Circle(int radius) : Shape
    {
        public override int Area() => 3 * radius * radius;

        public override string Name() => "circle";
    }

    private sealed class N<T> : INamed
    {
        public string Name() => "n";
    }

    private readonly struct Pair<TFirst, TSecond>(TFirst first, TSecond second)
    {
        public TFirst First { get; } = first;

        public TSecond Second { get; } = second;
    }

    private static class Lazy
    {
        internal static readonly int Value = Opaque(Counter.Next());
    }

    private static class Counter
    {
        private static int s_count;

        internal static int Next() => ++s_count;
    }

    private static class Broken
    {
        internal static readonly int Value = Opaque(int.Parse("not a number", CultureInfo.InvariantCulture));
    }

    private sealed record Reading(int Sensor, int Value);
}
