using System;
using System.IO;
using System.Linq;
using Spin.Analysis.Library;
using Spin.EffectSummaries;
using Spin.EffectSummaries.Library;
using Xunit;

namespace Spin.Analysis.Tests.Library;

/// <summary>What the class library does, as its IL says.</summary>
public sealed class CompiledSummariesTests
{
    // Read once for both tests that need all of it.
    private static readonly Lazy<(string Text, ReviewedFacts Reviewed)> s_library = new(static () =>
    {
        using LibrarySolution solution = LibrarySolution.Open(LibraryPaths.Repository);
        return (solution.Write(), solution.Reviewed);
    });

    [Fact]
    public void File_IsWhatTheClassLibrarySays() => Assert.True(
        s_library.Value.Text == File.ReadAllText(LibraryPaths.SummariesIn(LibraryPaths.Repository)),
        "Run 'dotnet run --project tools/EffectSummaries -- write' to regenerate Spin.Effects/Library/class-library.effects, and look at the difference.");

    [Fact]
    public void CommandLine_WithoutACommand_IsRefusedWithHelp()
    {
        StringWriter output = new();
        Assert.Equal(2, SummariesCommand.Run(["rewrite"], output, output));
        Assert.Contains("rewrite", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Threading.Interlocked.Increment(System.Int32@)")]
    [InlineData("System.Threading.Interlocked.CompareExchange``1(``0@,``0,``0)")]
    [InlineData("System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(System.ReadOnlySpan{System.Byte})")]
    [InlineData("System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(System.Span{System.Byte},System.UInt64)")]
    [InlineData("System.Numerics.BitOperations.LeadingZeroCount(System.UInt32)")]
    [InlineData("System.Span`1.get_Item(System.Int32)")]
    [InlineData("System.Span`1.Slice(System.Int32,System.Int32)")]
    [InlineData("System.Span`1.CopyTo(System.Span{`0})")]
    [InlineData("System.Span`1.Fill(`0)")]
    [InlineData("System.ReadOnlySpan`1.TryCopyTo(System.Span{`0})")]
    [InlineData("System.Math.Min(System.Int32,System.Int32)")]
    [InlineData("System.Math.Sqrt(System.Double)")]
    [InlineData("System.Collections.Generic.List`1.get_Item(System.Int32)")]
    [InlineData("System.Collections.Generic.Queue`1.TryDequeue(`0@)")]
    [InlineData("System.String.Equals(System.String,System.String)")]
    public void AcceptedMember_DoesNothing(string id)
    {
        MemberSummary summary = Find(id, out Effect effects);
        Assert.Equal(Effect.None, effects);
        Assert.Empty(summary.Callbacks);
    }

    [Theory]
    [InlineData("System.MemoryExtensions.IndexOf``1(System.ReadOnlySpan{``0},``0)", "calls ``0 System.IEquatable`1.Equals")]
    [InlineData("System.MemoryExtensions.SequenceEqual``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})", "calls ``0 System.IEquatable`1.Equals")]
    [InlineData("System.Array.BinarySearch``1(``0[],``0)", "calls ``0 System.IComparable`1.CompareTo")]
    [InlineData("System.Array.Sort``1(``0[],System.Comparison{``0})", "invokes 1")]
    [InlineData("System.Array.Find``1(``0[],System.Predicate{``0})", "invokes 1")]
    [InlineData("System.Collections.Generic.Dictionary`2.TryGetValue(`0,`1@)", "calls made System.Collections.Generic.IEqualityComparer`1.GetHashCode")]
    [InlineData("System.MemoryExtensions.TryWriteInterpolatedStringHandler.AppendFormatted``1(``0)", "calls ``0 System.ISpanFormattable.TryFormat")]
    public void MemberThatCallsBack_SaysWhat(string id, string callback)
    {
        MemberSummary summary = Find(id, out Effect effects);
        Assert.Equal(Effect.None, effects);
        Assert.Contains(callback, summary.Callbacks.Select(SummaryText.Write));
    }

    [Theory]
    [InlineData("System.String.Concat(System.String,System.String)", nameof(Effect.Allocates))]
    [InlineData("System.Int32.ToString", nameof(Effect.Allocates))]
    [InlineData("System.Double.ToString", nameof(Effect.Allocates))]
    [InlineData("System.Single.ToString(System.String)", nameof(Effect.Allocates))]
    [InlineData("System.Numerics.Complex.Sin(System.Numerics.Complex)", nameof(Effect.Unknown))]
    [InlineData("System.Collections.Generic.List`1.Add(`0)", nameof(Effect.Allocates))]
    [InlineData("System.Array.Resize``1(``0[]@,System.Int32)", nameof(Effect.Allocates))]
    [InlineData("System.Array.Sort``1(``0[])", nameof(Effect.Allocates))]
    [InlineData("System.MemoryExtensions.Split(System.ReadOnlySpan{System.Char},System.Span{System.Range},System.Char,System.StringSplitOptions)", nameof(Effect.Allocates))]
    [InlineData("System.Threading.Monitor.Enter(System.Object)", nameof(Effect.Blocks))]
    [InlineData("System.Collections.Generic.HashSet`1.Overlaps(System.Collections.Generic.IEnumerable{`0})", nameof(Effect.Unknown))]
    public void MemberThatDoesMore_SaysSo(string id, string effect)
    {
        _ = Find(id, out Effect effects);
        Assert.True((effects & Enum.Parse<Effect>(effect)) != 0, $"{id}: {effects}");
    }

    [Theory]
    [InlineData("System.Array.IndexOf``1(``0[],``0)")]
    [InlineData("System.Array.Clear(System.Array)")]
    [InlineData("System.Span`1.CopyTo(System.Span{`0})")]
    [InlineData("System.Span`1.Fill(`0)")]
    [InlineData("System.String.IndexOf(System.Char)")]
    [InlineData("System.String.Equals(System.String,System.String)")]
    [InlineData("System.MemoryExtensions.Sort``1(System.Span{``0},System.Comparison{``0})")]
    [InlineData("System.Collections.Generic.List`1.Contains(`0)")]
    public void MemberWithALoop_Walks(string id) => Assert.True(Find(id, out _).Walks);

    [Theory]
    [InlineData("System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(System.ReadOnlySpan{System.Byte})")]
    [InlineData("System.Span`1.get_Item(System.Int32)")]
    [InlineData("System.Span`1.Slice(System.Int32,System.Int32)")]
    [InlineData("System.Array.GetLength(System.Int32)")]
    [InlineData("System.Collections.Generic.List`1.get_Item(System.Int32)")]
    [InlineData("System.Math.Min(System.Int32,System.Int32)")]
    public void MemberWithoutOne_DoesNot(string id) => Assert.False(Find(id, out _).Walks);

    [Fact]
    public void MemberThatIsNotOnTheList_IsNotInTheFile() => Assert.Null(CompiledSummaries.Find("System.Random.Next", out _));

    [Fact]
    public void EveryReviewedFact_IsStoodOn() =>
        Assert.Empty(s_library.Value.Reviewed.All.Where(static fact => !fact.IsUsed).Select(static fact => fact.Function));

    private static MemberSummary Find(string id, out Effect effects)
    {
        MemberSummary? summary = CompiledSummaries.Find(id, out effects);
        Assert.True(summary is not null, $"{id} is not in the file.");
        return summary;
    }
}
