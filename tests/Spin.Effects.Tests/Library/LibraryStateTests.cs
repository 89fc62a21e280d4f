using Spin.Analysis.Library;
using Xunit;

namespace Spin.Analysis.Tests.Library;

/// <summary>What members of the class library read and write that others can see, as far as their names and signatures tell.</summary>
public sealed class LibraryStateTests
{
    private const string Collections = "System.Collections.Generic";
    private const string Threading = "System.Threading";

    [Theory]
    [InlineData(Threading, "Interlocked", "Increment")]
    [InlineData(Threading, "Interlocked", "CompareExchange")]
    [InlineData(Threading, "Volatile", "Write")]
    [InlineData(Threading, "Monitor", "Enter")]
    [InlineData("System", "Array", "Fill")]
    [InlineData("System", "Array", "Clear")]
    [InlineData("System", "Array", "Copy")]
    [InlineData("System", "Array", "Reverse")]
    [InlineData("System", "Array", "Sort")]
    [InlineData("System", "Array", "Resize")]
    public void StaticMember_Writes(string space, string type, string member) => Assert.Equal(Effect.Writes, StateOf(new(new(space, type), member) { IsStatic = true, ReturnsNothing = true }));

    [Theory]
    [InlineData(Threading, "Interlocked", "Read")]
    [InlineData(Threading, "Volatile", "Read")]
    [InlineData(Collections, "CollectionExtensions", "GetValueOrDefault")]
    public void StaticMember_Reads(string space, string type, string member) => Assert.Equal(Effect.Reads, StateOf(new(new(space, type), member) { IsStatic = true }));

    [Theory]
    [InlineData("System", "Math", "Max")]
    [InlineData("System", "Array", "IndexOf")]
    [InlineData("System.Buffers", "Array", "Fill")]
    [InlineData("Elsewhere", "Interlocked", "Increment")]
    public void StaticMember_DoesNeither(string space, string type, string member) => Assert.Equal(Effect.None, StateOf(new(new(space, type), member) { IsStatic = true }));

    [Fact]
    public void AmbientMember_Reads() => Assert.Equal(Effect.Reads, StateOf(new(new("System", "Math"), "Max") { IsStatic = true, IsAmbient = true }));

    [Theory]
    [InlineData("Fill", Effects.Writes)]
    [InlineData("Clear", Effects.Writes)]
    [InlineData("Slice", Effects.None)]
    [InlineData("ToArray", Effects.None)]
    public void MemberOfASpan_WritesWhatTheSpanIsOf(string member, Effects expected) =>
        Assert.Equal(expected, Public(StateOf(new(new("System", "Span") { IsStruct = true }, member) { ReturnsNothing = true })));

    [Theory]
    [InlineData("CopyTo", true, true, Effects.Writes)]
    [InlineData("TryCopyTo", false, true, Effects.Writes)]
    [InlineData("WriteInt32BigEndian", false, true, Effects.Writes)]
    [InlineData("IndexOf", false, true, Effects.None)]
    [InlineData("CopyTo", true, false, Effects.None)]
    public void WritableSpan_IsADestination_WhereNothingElseComesBack(string member, bool returnsNothing, bool takesSpan, Effects expected) =>
        Assert.Equal(expected, Public(StateOf(new(new("System", "MemoryExtensions"), member) { IsStatic = true, ReturnsNothing = returnsNothing, TakesWritableSpan = takesSpan })));

    [Theory]
    [InlineData("Memory", "get_Span", Effects.Reads)]
    [InlineData("ReadOnlyMemory", "get_Span", Effects.Reads)]
    [InlineData("ReadOnlyMemory", "ToArray", Effects.Reads)]
    [InlineData("ReadOnlyMemory", "TryCopyTo", Effects.Reads)]
    [InlineData("ReadOnlyMemory", "get_Length", Effects.None)]
    [InlineData("ArraySegment", "get_Count", Effects.None)]
    public void Memory_IsReadWhereItsContentsAre(string type, string member, Effects expected) =>
        Assert.Equal(expected, Public(StateOf(new(new("System", type) { IsStruct = true }, member))));

    [Theory]
    [InlineData("IDisposable", Effects.None)]
    [InlineData("IEnumerator", Effects.None)]
    [InlineData("IEnumerable", Effects.None)]
    [InlineData("IFormatProvider", Effects.Reads)]
    public void Interface_SaysWhatMayChange_ButForWalksAndDisposal(string type, Effects expected) =>
        Assert.Equal(expected, Public(StateOf(new(new("System", type) { IsInterface = true }, "Ask"))));

    [Theory]
    [InlineData(Collections, "List", Effects.Reads)]
    [InlineData("System", "String", Effects.None)]
    [InlineData("System", "Type", Effects.None)]
    [InlineData("System.Collections.Frozen", "FrozenSet", Effects.None)]
    [InlineData("System.Collections.Immutable", "ImmutableList", Effects.None)]
    [InlineData("System.Collections.Immutability", "ImmutableList", Effects.Reads)]
    [InlineData("System.Text", "StringBuilder", Effects.Reads)]
    public void Object_SaysWhatMayChange_UnlessNothingInItCan(string space, string type, Effects expected) => Assert.Equal(expected, Public(StateOf(new(new(space, type), "get_Count"))));

    [Fact]
    public void Object_IsJudgedByWhatTheCallKnowsOfIt()
    {
        LibraryMember member = new(new("System", "IComparable") { IsInterface = true }, "CompareTo");
        Assert.Equal(Effect.Reads, StateOf(member));
        Assert.Equal(Effect.None, StateOf(member with { Receiver = new("System", "Int32") { IsStruct = true } }));
        Assert.Equal(Effect.None, StateOf(member with { Receiver = new("System", "String") }));
        Assert.Equal(Effect.Reads, StateOf(member with { Receiver = new("System", "Version") }));
    }

    [Fact]
    public void Constructor_DoesNeither() => Assert.Equal(Effect.None, StateOf(new(new(Collections, "List"), ".ctor") { ReturnsNothing = true }));

    [Theory]
    [InlineData("AsyncTaskMethodBuilder", "Start", true)]
    [InlineData("AsyncValueTaskMethodBuilder", "Start", true)]
    [InlineData("AsyncTaskMethodBuilder", "Create", false)]
    [InlineData("DefaultInterpolatedStringHandler", "Start", false)]
    public void AsyncMethod_AllocatesAndWaits_WhereItsStateMachineStarts(string type, string member, bool expected)
    {
        Effect effects = LibraryEffects.Of(new(new("System.Runtime.CompilerServices", type) { IsStruct = true }, member) { ReturnsNothing = true });
        Assert.Equal(expected ? Effect.Allocates | Effect.Blocks : Effect.None, effects);
    }

    private static Effect StateOf(LibraryMember member) => LibraryEffects.StateOf(member).Effect;

    // The analysis has the contract's effects under a name of its own.
    private static Effects Public(Effect effect) => (Effects)(int)effect;
}
