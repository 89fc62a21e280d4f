using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Rules1000;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.BackDoor>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class BackDoorTests
{
    [Theory]
    [InlineData("void M() => {|SPIN1013:System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor|}(default);")]
    [InlineData("nint M() => {|SPIN1013:System.Runtime.CompilerServices.RuntimeHelpers.AllocateTypeAssociatedMemory|}(typeof(Sample), 8);")]
    [InlineData("private readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, object> _table = {|SPIN1013:new()|};")]
    [InlineData("void M(int x) { System.TypedReference r = {|SPIN1013:__makeref(x)|}; _ = {|SPIN1013:__refvalue(r, int)|}; }")]
    [InlineData("private static int M({|SPIN1013:__arglist|}) => 0;")]
    [InlineData("[{|SPIN1013:System.Runtime.InteropServices.UnmanagedCallersOnly|}] private static int M() => 0;")]
    [InlineData("[{|SPIN1013:System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)|}] private void M() { }")]
    [InlineData("[{|SPIN1013:System.Runtime.CompilerServices.MethodImpl((short)40)|}] private void M() { }")]
    [InlineData("[{|SPIN1013:ThreadStatic|}] private static int t_count;")]
    [InlineData("object M(object o) { F(o); return o; [return: {|SPIN1013:System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All)|}] static Type F(object o) => typeof(object); }")]
    public Task BackDoor_Triggers(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("""namespace System.Runtime { internal sealed class RuntimeExportAttribute(string name) : Attribute { public string Name => name; } } internal static class A { [{|SPIN1013:System.Runtime.RuntimeExport("SpinImageCreate")|}] internal static int M() => 0; }""")]
    [InlineData("""using Gate = System.Runtime.RuntimeImportAttribute; namespace System.Runtime { internal sealed class RuntimeImportAttribute(string name) : Attribute { public string Name => name; } } internal static class A { [{|SPIN1013:Gate("RhpNewFast")|}] internal static int M() => 0; }""")]
    [InlineData("""[assembly: {|SPIN1013:HandlerBinding(typeof(Anchor), typeof(KernelReady), "M", Contained = false)|}]""")]
    [InlineData("""[assembly: {|SPIN1013:SpindleDeclared(typeof(Anchor), "Anchor", typeof(Anchor))|}]""")]
    [InlineData("[assembly: {|SPIN1013:System.Runtime.CompilerServices.TypeForwardedTo(typeof(string))|}]")]
    [InlineData("namespace Internal { internal sealed class GateAttribute : Attribute; } internal static class A { internal static int M() { F(); return 1; [{|SPIN1013:Internal.Gate|}] static void F() { } } }")]
    public Task AttributesByName_Trigger(string source) => Verify.Source(source);

    [Theory]
    [InlineData("[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)] private static int M() => 1;")]
    [InlineData("int M(object o) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(o);")]
    [InlineData("""[Obsolete("old")] private int M([System.Diagnostics.CodeAnalysis.NotNull] object? o, [System.Runtime.CompilerServices.CallerMemberName] string name = "") { ArgumentNullException.ThrowIfNull(o); return name.Length; }""")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(4)] private struct Four { private int _first; }")]
    [InlineData("""private sealed class NoteAttribute(string text) : Attribute { public string Text => text; } [Note("x")] private int M() => 1;""")]
    [InlineData("""[System.Diagnostics.Conditional("DEBUG"), System.Diagnostics.DebuggerStepThrough] private void M() { }""")]
    public Task Listed_DoesNotTrigger(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("""[assembly: System.Reflection.AssemblyMetadata("a", "b")] [assembly: System.Reflection.AssemblyTitle("t")] [assembly: CLSCompliant(false)]""")]
    [InlineData("namespace System.Diagnostics.CodeAnalysis { internal sealed class NotNullWhenAttribute(bool value) : Attribute { public bool Value => value; } }")]
    [InlineData("[Event(Level.Strand)] public delegate void Ticked(int number); [Flags] internal enum E { A = 1 }")]
    public Task ProjectAttributes_DoNotTrigger(string source) => Verify.Source(source);

    [Theory]
    [InlineData("spin_cs_create_image", 0)]
    [InlineData("RhpNewFast", 1)]
    public async Task FileInTheGeneratorsPlace_ExportsTheImagesEntryOnly(string name, int expected)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            $"internal static class A {{ [System.Runtime.RuntimeExport(\"{name}\")] internal static int M() => 0; }}" +
            "namespace System.Runtime { internal sealed class RuntimeExportAttribute(string name) : Attribute { public string Name => name; } }",
            new CSharpParseOptions(LanguageVersion.CSharp14), "/obj/Spin.Generators/Spin.Generators.Image.ImageGenerator/Entry.g.cs", cancellationToken: TestContext.Current.CancellationToken);
        ImmutableArray<Diagnostic> found = await AllRules.Compile([Sources.Anchor.Content]).AddSyntaxTrees(tree)
            .WithAnalyzers([new RuleAnalyzer<BackDoor>()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, found.Length);
    }
}
