using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Hosting;
using Xunit;

namespace Spin.Analyzers.Tests.Hosting;

/// <summary>Rules are shown the operations that the compiler itself would show them, except those of attributes.</summary>
public sealed class BodyActionsTests
{
    private const string Declarations = """
        using System;
        System.Console.WriteLine(Make() + 1);
        static int Make() => 2;

        [Obsolete("a" + "b")]
        internal delegate int Function(int parameter = 3 + 4);

        internal enum Numbers { One = 1 + 0, Two = One << 1 }

        internal interface IShape { int Sides => 4 + 0; static abstract int Count(); int Default() { return 5 * 2; } }

        internal abstract class Base(int given)
        {
            protected int Given { get; } = given + 1;
            protected Base(string text) : this(text.Length + 1) { }
        }

        internal sealed class Derived(int first, string second = "x" + "y") : Base(first * 2)
        {
            private const int Constant = 7 + 1;
            private static readonly int[] s_table = [1, 2, Constant + 1];
            private int _one = second.Length + 1, _two = Math.Max(2, 3);
            private event EventHandler Raised = (_, _) => Console.Write("r");
            static Derived() => Console.Write("static");
            internal Derived() : this(1 + 2) { _one = 4 + 4; }
            internal Derived(bool flag) : this(flag ? 1 : 2) => _two = 8;
            ~Derived() { Console.Write("gone"); }
            internal int Automatic { get; set; } = 9 + 9;
            internal int Arrow => _one + s_table.Length;
            internal int Accessors { get => _two + 1; set { _two = value + 1; } }
            internal int Lazy { get { return field + 1; } init => field = value * 2; }
            internal int this[int index, int other = 5 + 5] => index + other;
            internal int this[string key] { get { return key.Length + 1; } set => _one = value - 1; }
            internal event EventHandler Custom { add { Raised += value; } remove => Raised -= value; }
            [Obsolete("never" + "ever")]
            internal int Method([System.Runtime.InteropServices.Optional] int parameter, int other = Constant + 2)
            {
                int Local(int inner = 6 + 6) => inner + parameter;
                Func<int, int> lambda = x => x + other;
                return lambda(Local()) + (parameter is > 3 and < 5 ? 1 : 0);
            }
            public static Derived operator +(Derived left, Derived right) => left.Arrow > 1 ? left : right;
            public static implicit operator int(Derived value) { return value._one + value._two; }
            internal partial class Nested { private readonly int _deep = 3 + 3; internal partial int Part(); internal partial int Part() => _deep + 2; }
        }

        internal record struct Point(int X = 1 + 1, int Y = 2) { public int Sum => X + Y; }
        internal record Named(string Name) { public string Upper { get; } = Name + "!"; }

        internal static class Extensions
        {
            extension(string text) { internal int Twice => text.Length * 2; internal int Plus(int more = 1 + 3) { return text.Length + more; } }
        }
        """;

    [Fact]
    public async Task Operations_AreThoseOfTheCompiler()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(Declarations, new CSharpParseOptions(LanguageVersion.CSharp14), cancellationToken: TestContext.Current.CancellationToken)],
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Recorder recorder = new();
        _ = await compilation.WithAnalyzers([recorder]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(recorder.Compiler);
        Assert.Equal("", string.Join('\n', recorder.Compiler.Except(recorder.Host)));
        Assert.Equal(recorder.Compiler.Order(StringComparer.Ordinal), recorder.Host.Order(StringComparer.Ordinal));
        Assert.Equal(recorder.CompilerBlocks.Order(StringComparer.Ordinal), recorder.HostBlocks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FailingAction_KeepsNoOtherFromItsLook()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "App", [CSharpSyntaxTree.ParseText("class C { int M(int x) => x + 1; }", cancellationToken: TestContext.Current.CancellationToken)], Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Failing failing = new();
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([failing]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal("AD0001", Assert.Single(diagnostics).Id);
        Assert.Equal(2, failing.Seen);
    }

#pragma warning disable RS1001, RS1022, RS1025, RS1026, RS1036, RS1012, RS1013 // no compiler loads them
    private abstract class Hosted : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("TEST1", "", "", "", DiagnosticSeverity.Warning, isEnabledByDefault: true)];
    }

    private sealed class Recorder : Hosted
    {
        internal ConcurrentBag<string> Compiler { get; } = [];

        internal ConcurrentBag<string> Host { get; } = [];

        internal ConcurrentBag<string> CompilerBlocks { get; } = [];

        internal ConcurrentBag<string> HostBlocks { get; } = [];

        public override void Initialize(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
        {
            ImmutableArray<OperationKind> kinds = [.. Enum.GetValues<OperationKind>().Distinct()];
            start.RegisterOperationAction(operation => Note(Compiler, operation), kinds);
            start.RegisterOperationBlockAction(block => Note(CompilerBlocks, block));
            BodyActions bodies = new();
            bodies.Add(operation => Note(Host, operation), kinds);
            bodies.Add(block => Note(HostBlocks, block));
            bodies.Register(start);
        });

        private static void Note(ConcurrentBag<string> notes, OperationAnalysisContext context)
        {
            // The compiler also shows what contains a body and its initialiser, which no rule asks for.
            if (!IsOfAttribute(context.Operation) && context.Operation.Kind is not (OperationKind.MethodBody or OperationKind.ConstructorBody))
            {
                notes.Add($"{context.Operation.Kind} {context.Operation.Syntax.Span} {context.Operation.IsImplicit} {context.ContainingSymbol}");
            }
        }

        private static void Note(ConcurrentBag<string> notes, OperationBlockAnalysisContext context)
        {
            string parts = string.Join(", ", context.OperationBlocks.Where(static part => !IsOfAttribute(part)).Select(static part => $"{part.Kind} {part.Syntax.Span}").Order(StringComparer.Ordinal));
            if (parts.Length > 0)
            {
                notes.Add($"{context.OwningSymbol}: {parts}");
            }
        }

        private static bool IsOfAttribute(IOperation operation) => Functions.RootOf(operation).Kind == OperationKind.Attribute;
    }

    private sealed class Failing : Hosted
    {
        internal int Seen { get; private set; }

        public override void Initialize(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
        {
            BodyActions bodies = new();
            bodies.Add(static _ => throw new InvalidOperationException(), [OperationKind.Binary]);
            bodies.Add(_ => Seen++, [OperationKind.Literal]);
            bodies.Add(_ => Seen++);
            bodies.Register(start);
        });
    }
}
