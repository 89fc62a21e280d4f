using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;

namespace Spin.Analyzers.Tests;

/// <summary>
/// An editor gives a project the sources of the projects that it references, a compiler their assemblies. The rules say the same of both,
/// and never look into a source that is not theirs.
/// </summary>
public sealed class ProjectReferenceTests
{
    private const string Library = """
        using System.Collections.Generic;
        using System.Threading;
        namespace Other;
        public class Base
        {
            public static readonly string[] Names = ["a"];
            public static int Shared;
            protected int Count;
            public virtual int Next(int by) { Count += by; return Count; }
            protected static bool Guard(in Spin.Net.Datagram datagram) { Shared++; return datagram.Payload.Length > 0; }
        }
        public sealed class Derived : Base
        {
            public override int Next(int by) { while (Count != by) { Count ^= 1; } return base.Next(by); }
        }
        public interface ICounter { int Next(); }
        public delegate int Step(int by);
        public struct Pair { public int Left; public string Right; public Pair(int left) { Left = left; Right = left.ToString(); } public int Sum => Left + Right.Length; }
        public struct Numbers { private int _left; public int Left => _left; }
        public readonly struct Frozen(int value) { public int Value => value; public static Frozen operator +(Frozen left, Frozen right) => new(left.Value + right.Value); public static implicit operator Frozen(int value) => new(value); }
        public sealed class Scope : System.IDisposable { public static Scope Enter() => new(); public void Dispose() { Monitor.Enter(this); } }
        public struct Rows { public Rows GetEnumerator() => this; public int Current => 1; public bool MoveNext() => true; }
        public static class Work
        {
            public static readonly Frozen One = 1;
            public static object Allocate() => new object();
            public static int Forever(int x) { while (true) { x = x * 3 + 1; if (x == 1) { return x; } } }
            public static int Recursive(int x) => x == 0 ? 0 : Recursive(x - 1);
            public static void Wait() { lock (typeof(Work)) { Thread.Sleep(1); } }
            public static int Run(Step step) => step(1);
            public static IEnumerable<int> Each() { yield return 1; }
            public static int Extended(this int number) => Forever(number);
            public static void Locked(Spin.IMutex mutex) { mutex.Enter(); Thread.Sleep(1); mutex.Exit(); }
            extension(int number) { public int Doubled => Forever(number) * 2; }
        }
        """;

    private const string User = """
        using System;
        using System.Runtime.InteropServices;
        using Other;
        [Spindle]
        public sealed partial class User(IStrands strands, IUdp udp, IClock clock) : Base
        {
            private static readonly Frozen s_frozen = 1;
            private readonly IMutex _mutex = strands.CreateMutex();
            private readonly Base _base = new Derived();
            private readonly Step _step = new Derived().Next;
            private Pair _pair;
            private Numbers _numbers;

            [StructLayout(LayoutKind.Explicit)]
            private struct Overlay { [FieldOffset(0)] public Numbers Numbers; [FieldOffset(8)] public string Text; }

            [Handles<DatagramArrived>(Guard = nameof(Guard)), Match(nameof(Datagram.DestinationPort), 7)]
            private void OnDatagram(in Datagram datagram)
            {
                _ = Work.Allocate();
                _ = Work.Forever(3).Extended().Doubled;
                _ = Work.Recursive(3);
                Work.Wait();
                _ = Work.Run(_step) + Work.Run(static by => Work.Forever(by)) + Work.Run(Work.Recursive);
                foreach (int number in Work.Each()) { Count += number; }
                foreach (int number in new Rows()) { Count += number; }
                using (Scope.Enter()) { _pair = new Pair(3) { Left = _pair.Sum }; }
                Frozen sum = s_frozen + Work.One + 5;
                Count += _base.Next(sum.Value) + Names.Length;
                _numbers = View.As<Numbers>(datagram.Payload);
                for (int i = 0; i < Shared; i += Work.Recursive(i)) { Shared = i; }
                Work.Locked(_mutex);
                udp.TrySend(datagram.Source, 7, datagram.Payload[.._numbers.Left]);
            }

            [Handles<KernelReady>]
            private void Start()
            {
                _mutex.Enter();
                Work.Wait();
                _mutex.Exit();
                strands.Start("user", Loop, StrandPriority.Normal);
            }

            private void Loop()
            {
                while (true)
                {
                    Shared = (int)clock.Nanoseconds;
                    _pair = new Pair(_pair.Left);
                    _numbers = default;
                    strands.Sleep(_base.Next(1));
                }
            }
        }
        """;

    [Fact]
    public async Task SourcesOfAnotherProject_AreTakenAsItsAssembly()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        CSharpCompilation library = AllRules.Compile([Library]).WithAssemblyName("Other");
        Assert.Empty(library.GetDiagnostics(token).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        IReadOnlyList<string> inCompiler = await RunAsync(Emit(library, token), token);
        IReadOnlyList<string> inEditor = await RunAsync(library.ToMetadataReference(), token);

        Assert.NotEmpty(inCompiler);

        Assert.Equal(string.Join("\n", inCompiler), string.Join("\n", inEditor));
    }

    private static PortableExecutableReference Emit(CSharpCompilation library, CancellationToken token)
    {
        using MemoryStream image = new();
        Assert.True(library.Emit(image, cancellationToken: token).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static async Task<IReadOnlyList<string>> RunAsync(MetadataReference library, CancellationToken token)
    {
        CSharpCompilation compilation = AllRules.Compile([User, Sources.Anchor.Content]).AddReferences(library);
        Assert.Empty(compilation.GetDiagnostics(token).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.Id.StartsWith("SPIN", System.StringComparison.Ordinal)));
        IEnumerable<Diagnostic> found = await compilation.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync(token);
        return [.. found.Select(static diagnostic => diagnostic.ToString()).Order(System.StringComparer.Ordinal)];
    }
}
