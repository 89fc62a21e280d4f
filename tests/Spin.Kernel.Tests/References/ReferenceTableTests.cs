using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Spin.Kernel.Tests.References;

/// <summary>Numbers that stand for objects: only those that were handed out, for as long as they are good, of their own table.</summary>
public sealed class ReferenceTableTests
{
    private const int Places = 1_000;
    private const int Guesses = 1_000_000;

    [Fact]
    public void TheSameObject_HasTheSameNumber()
    {
        ReferenceTable<object> table = new(Places, seed: 1);
        object one = new();
        object other = new();
        Assert.True(table.TryExternalize(one, out long first));
        Assert.True(table.TryExternalize(other, out long second));
        Assert.True(table.TryExternalize(one, out long again));
        Assert.Equal(first, again);
        Assert.NotEqual(first, second);
        Assert.Same(one, table.Find(first));
        Assert.Same(other, table.Find(second));
        Assert.Equal(2, table.Count);
    }

    [Fact]
    public void GivenBack_IsNeverGoodAgain_ThoughItsPlaceIs()
    {
        ReferenceTable<object> table = new(1, seed: 7);
        HashSet<long> old = [];
        for (int round = 0; round < 100_000; round++)
        {
            object value = new();
            Assert.True(table.TryExternalize(value, out long number));
            Assert.True(old.Add(number));
            Assert.Same(value, table.Remove(number));
            Assert.Null(table.Find(number));
            Assert.Null(table.Remove(number));
        }

        Assert.True(table.TryExternalize(new object(), out _));
        Assert.All(old, number => Assert.Null(table.Find(number)));
    }

    [Fact]
    public void AMillionGuesses_FindNothing()
    {
        Random random = new(20260101);
        ReferenceTable<object> table = new(ReferenceTable<object>.MostPlaces, (ulong)random.NextInt64());
        HashSet<long> given = [];
        for (int place = 0; place < ReferenceTable<object>.MostPlaces; place++)
        {
            Assert.True(table.TryExternalize(new object(), out long number));
            given.Add(number);
        }

        int found = 0;
        for (int guess = 0; guess < Guesses; guess++)
        {
            long number = (guess % 4) switch
            {
                0 => guess / 4, // small numbers
                1 => random.NextInt64(long.MinValue, long.MaxValue),
                2 => -guess,
                _ => 1L << (guess % 64) ^ guess,
            };
            found += table.Find(number) is not null ? 1 : 0;
            Assert.True(table.Find(number) is null || given.Contains(number));
        }

        Assert.Equal(0, found);
        Assert.False(table.TryExternalize(new object(), out long none));
        Assert.Equal(ReferenceTable<object>.None, none);
    }

    [Fact]
    public void OtherTables_OfOtherHoldersAndTypes_FindNothing()
    {
        ReferenceTable<object> mine = new(Places, seed: 0x1111_2222_3333_4444);
        ReferenceTable<object> theirs = new(Places, seed: 0x9999_8888_7777_6666);
        ReferenceTable<string> texts = new(Places, seed: 0x0123_4567_89AB_CDEF);
        for (int place = 0; place < Places; place++)
        {
            Assert.True(theirs.TryExternalize(new object(), out _));
            Assert.True(texts.TryExternalize(new string('x', 1 + place), out _));
            Assert.True(mine.TryExternalize(new object(), out long number));
            Assert.Null(theirs.Find(number));
            Assert.Null(texts.Find(number));
        }
    }

    /// <summary>Against a dictionary, over a small table that is often full and whose buckets collide.</summary>
    [Fact]
    public void RandomUse_IsWhatADictionaryWouldDo()
    {
        const int Small = 61;
        Random random = new(4);
        object[] objects = [.. Enumerable.Range(0, 3 * Small).Select(static _ => new object())];
        ReferenceTable<object> table = new(Small, seed: ulong.MaxValue);
        Dictionary<object, long> model = [];
        for (int step = 0; step < 200_000; step++)
        {
            object value = objects[random.Next(objects.Length)];
            if (random.Next(2) == 0)
            {
                bool fits = model.ContainsKey(value) || model.Count < Small;
                Assert.Equal(fits, table.TryExternalize(value, out long number));
                if (fits)
                {
                    Assert.Equal(model.GetValueOrDefault(value, number), number);
                    model[value] = number;
                }
            }
            else if (model.Remove(value, out long number))
            {
                Assert.Same(value, table.Remove(number));
            }

            Assert.Equal(model.Count, table.Count);
        }

        Assert.All(model, pair => Assert.Same(pair.Key, table.Find(pair.Value)));
    }

    [Fact]
    public void TheNumberOfNothing_IsSkipped_WhereStampsComeRound()
    {
        ReferenceTable<object> table = new(2, seed: unchecked((ulong)-0x10000L));
        Assert.True(table.TryExternalize(new object(), out long number));
        Assert.NotEqual(ReferenceTable<object>.None, number);
        Assert.NotNull(table.Find(number));
        Assert.Null(table.Find(ReferenceTable<object>.None));
    }

    [Fact]
    public void Finding_AllocatesNothing_NorDoesGivingNumbers()
    {
        ReferenceTable<object> table = new(Places, seed: 3);
        object value = new();
        table.TryExternalize(value, out long number);
        table.Remove(number);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 1_000; round++)
        {
            table.TryExternalize(value, out number);
            _ = table.Find(number);
            _ = table.Find(round);
            table.Remove(number);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task AReaderBesideAWriter_FindsTheRightObjectOrNone()
    {
        const int Rounds = 200_000;
        ReferenceTable<object> table = new(1, seed: 5);
        object[] values = [new(), new()];
        long[] numbers = new long[2];
        bool stop = false;
        Task<int> reader = Task.Run(() =>
        {
            int wrong = 0;
            while (!Volatile.Read(ref stop))
            {
                long number = Volatile.Read(ref numbers[0]);
                object? found = table.Find(number);
                wrong += found == values[1] ? 1 : 0;
            }

            return wrong;
        }, TestContext.Current.CancellationToken);
        for (int round = 0; round < Rounds; round++)
        {
            table.TryExternalize(values[0], out long number);
            Volatile.Write(ref numbers[0], number);
            table.Remove(number);
            table.TryExternalize(values[1], out long other);
            table.Remove(other);
        }

        Volatile.Write(ref stop, true);
        Assert.Equal(0, await reader);
    }
}
