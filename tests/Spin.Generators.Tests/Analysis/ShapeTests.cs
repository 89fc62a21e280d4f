namespace Spin.Generators.Tests.Analysis;

/// <summary>Whatever would make generated code fail to compile is a diagnostic first.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("public static class C { [Event(Level.Strand)] public delegate void X(); }", "is nested in a type")]
    [InlineData("[Event(Level.Strand)] public delegate void X<T>();", "is generic")]
    [InlineData("[Event(Level.Strand)] internal delegate void X();", "is not public")]
    [InlineData("[Event(Level.Strand)] public delegate void X(out int a);", "has the out parameter 'a'")]
    [InlineData("[Event(Level.Strand)] public delegate ref int X();", "returns a reference")]
    [InlineData("[Event(Level.Strand)] public delegate System.Span<int> X();", "returns a reference")]
    [InlineData("[Event(Level.Strand)] public delegate void X(); public class XGuard { }", "cannot have its companion 'XGuard'")]
    [InlineData("[Event(Level.Strand, Key = \"b\")] public delegate void X(int a);", "has the key 'b'")]
    [InlineData("[Event(Level.Strand, Key = \"a\", Require = \"b\")] public delegate void X(int a, int b);", "requires 'b'")]
    [InlineData("[Event(Level.Strand, Fold = Fold.Any)] public delegate int X();", "folds by Any or All")]
    [InlineData("[Event(Level.Strand, Fold = Fold.Sum)] public delegate string X();", "folds by Sum")]
    [InlineData("[Event(Level.Strand, Fold = Fold.Own)] public delegate int X();", "has its own fold")]
    [InlineData("[Event(Level.Strand, Fold = Fold.Any)] public delegate void X();", "returns nothing")]
    [InlineData("[Event(Level.Strand, Default = \"a\")] public delegate int X();", "has a default that is no 'int'")]
    public void AnEventThatCannotBeServed_IsReported_AndGeneratesNothing(string source, string problem)
    {
        Project project = new("P", "using Spin;\n" + source);
        string reported = Assert.Single(project.Analyze());
        Assert.StartsWith($"SPIN3013 Event 'X' {problem}", reported, System.StringComparison.Ordinal);
        Assert.DoesNotContain(project.GeneratedFiles().Keys, static name => name.StartsWith('X'));
        project.Emit();
    }

    [Theory]
    [InlineData("public delegate void X(in System.ReadOnlySpan<byte> bytes, ref int number, scoped System.ReadOnlySpan<char> text);")]
    [InlineData("public delegate string? X(string? text, int? number, @event.@class @params);")]
    [InlineData("public delegate System.Collections.Generic.List<int[]>? X(params int[] numbers);")]
    [InlineData("public delegate (int A, string B) X(ref readonly System.DateTime when);")]
    public void UnusualButSoundEvents_Compile(string declaration) => new Project("P", $$"""
        using Spin;
        namespace @event { public readonly struct @class { public int @int { get; } } }
        namespace Deep.er
        {
            [Event(Level.Strand, Default = null)] {{declaration}}
        }
        """.Replace(declaration.Contains("(int A", System.StringComparison.Ordinal) ? ", Default = null" : "\0", "")).AsImage().Emit();

    [Theory]
    [InlineData("Match(\"b\", 1)", "matches 'b', which is no integer")]
    [InlineData("Match(\"a\", 256)", "matches 'a' against a value that no 'byte' has")]
    [InlineData("Match(\"a\", -1)", "matches 'a' against a value that no 'byte' has")]
    [InlineData("Match(\"a\", Level.Strand)", "matches 'a' against a value that no 'byte' has")]
    [InlineData("Match(\"a\", 1), Match(\"a\", 2)", "matches 'a' twice")]
    [InlineData("Match(\"a\", \"_none\")", "matches 'a' against '_none', which is no readonly field of 'S'")]
    [InlineData("Match(\"a\", \"_mutable\")", "matches 'a' against '_mutable', which is no readonly field of 'S'")]
    [InlineData("Match(\"a\", \"_wide\")", "matches 'a' against '_wide', whose type is not 'byte'")]
    public void AMatchThatCannotHold_IsReported_AndNotBound(string match, string problem)
    {
        Project project = new Project("P", $$"""
            using Spin;
            [Event(Level.Strand)] public delegate void X(byte a);
            [Spindle] public sealed partial class S
            {
                private byte _mutable = 1;
                private readonly long _wide = 1;
                [Handles<X>, {{match}}] private void On(byte a) { _mutable = (byte)_wide; }
            }
            """).AsImage();
        Assert.Contains($"SPIN3005 Handler 'On' {problem}", Assert.Single(project.Analyze()), System.StringComparison.Ordinal);
        project.Emit();
    }

    [Fact]
    public void AMemberNamedBinding_IsReported()
    {
        Project project = new("P", "using Spin; [Spindle] public sealed partial class S { public int Binding; }");
        Assert.StartsWith("SPIN3020 Spindle 'S'", Assert.Single(project.Analyze()), System.StringComparison.Ordinal);
        project.Emit();
    }

    [Theory]
    [InlineData("[Spindle] public partial class S { }")]
    [InlineData("[Spindle] public sealed class S { }")]
    [InlineData("[Spindle] public abstract partial class S { }")]
    [InlineData("[Spindle] public static partial class S { }")]
    [InlineData("[Spindle] public sealed partial class S<T> { }")]
    [InlineData("[Spindle] public sealed partial class S(int number) { int N => number; }")]
    [InlineData("[Spindle] file sealed partial class S { }")]
    [InlineData("[Spindle] public sealed partial class S { private S() { } }")]
    [InlineData("[Spindle] public sealed partial class S { [Handles<X>] private int On(byte a) => 1; }")]
    [InlineData("[Spindle] public sealed partial class S { [Handles<X>] private void On(int a) { } }")]
    [InlineData("[Spindle] public sealed partial class S { [Handles<X>] private void On<T>(byte a) { } }")]
    [InlineData("[Spindle] public sealed partial class S { [Handles<X>(Guard = \"None\")] private void On(byte a) { } }")]
    [InlineData("[Spindle] public sealed partial class S { [Handles<System.Action>] private void On() { } }")]
    [InlineData("[Spindle] public sealed partial class S { [Handles<X>] private void On(byte a) { } [Handles<X>] private void On(in int a) { } }")]
    public void MalformedSpindles_GenerateNothingThatFailsToCompile(string source) =>
        new Project("P", "using Spin; [Event(Level.Strand)] public delegate void X(byte a); " + source).AsImage().Emit();
}
