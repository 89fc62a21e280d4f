using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Domains;

/// <summary>What keeps protection domains apart in source keeps them apart in compiled code, optimised or not.</summary>
public sealed class DomainRuleTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using Spin; using Spin.Net;\n";

    [Theory]
    [InlineData("SPIN4001", "(IUdp udp, int port)", "private bool Is(int other) => other == port && udp is not null;")]
    [InlineData("SPIN4001", "(IMutex mutex)", "private bool Is(IMutex other) => other == mutex;")]
    [InlineData("SPIN4003", "(IUdp udp)", "[Handles<KernelReady>] private void Begin() => Shared.Put(udp); private static class Shared { private static readonly List<IUdp> s_all = []; internal static void Put(IUdp one) => s_all.Add(one); }")]
    [InlineData("SPIN4003", "(IUdp udp)", "[Handles<KernelReady>] private void Begin() => Shared.Any = udp; private static class Shared { internal static object? Any { get; set; } }")]
    [InlineData("SPIN4003", "(IUdp udp)", "[Handles<KernelReady>] private void Begin() => Holder<IUdp>.Value = udp; private static class Holder<T> { internal static T? Value; }")]
    [InlineData("SPIN4004", "(ILog log)", "public (object Thing, int Number) Pair => (log, 1);")]
    [InlineData("SPIN4004", "(ILog log)", "private readonly object _kept = log; public object Kept => _kept;")]
    [InlineData("SPIN4004", "(ILog log)", "public object Thing() => Find(); private object Find() => log;")]
    [InlineData("SPIN4004", "(ILog log)", "public IEnumerable<object> Things() => new List<object> { log };")]
    [InlineData("SPIN4004", "(ILog log)", "public void Fill(object[] all, out object? one) { one = null; if (all.Length > 3) { one = log; } }")]
    [InlineData("SPIN4005", "(IUdp udp)", "[Handles<KernelReady>] private void Begin() { object thing = udp; if (thing is IPower power) { power.PowerOff(); } }")]
    [InlineData("SPIN4005", "(ILog log)", "[Handles<KernelReady>] private void Begin() => _n = new object[] { log, 1 }.OfType<IClock>().Count(); private int _n;")]
    [InlineData("SPIN4005", "(IUdp udp)", "[Handles<KernelReady>] private void Begin() => Caster<IPower>.Cast(udp).PowerOff(); private static class Caster<T> { internal static T Cast(object thing) => (T)thing; }")]
    [InlineData("SPIN4006", "", "private static int s_count; [Handles<KernelReady>] private void Begin() => s_count++;")]
    [InlineData("SPIN4006", "", "private static readonly int[] s_table = [1, 2]; [Handles<KernelReady>] private void Begin() { int[] copy = s_table; ref int first = ref copy[0]; first = 3; }")]
    [InlineData("SPIN4006", "", "private static readonly int[] s_table = [1, 2]; private readonly int[] _kept = s_table; public int First => _kept[0];")]
    [InlineData("SPIN4006", "", "private static readonly int[] s_table = [1, 2]; [Handles<KernelReady>] private void Begin() => Array.Clear(s_table);")]
    [InlineData("SPIN4006", "", "private static readonly Func<int> s_next = Make(1); private static Func<int> Make(int from) { int next = from; return () => next++; } public int Next => s_next();")]
    [InlineData("SPIN4009", "", "private readonly byte[] _table = new byte[4]; public Span<byte> Window(int length) => _table.AsSpan(0, length);")]
    [InlineData("SPIN4009", "", "private readonly List<int> _sizes = [1]; public IReadOnlyList<int> Sizes => _sizes;")]
    [InlineData("SPIN4009", "", "public int Count;")]
    [InlineData("SPIN4010", "", "private interface IWider : IUdp { }")]
    [InlineData("SPIN4011", "", "[Handles<KernelReady>] private void Begin() => System.Threading.Tasks.Task.Run(static () => { });")]
    public void Broken_rule_is_refused(string id, string imports, string members)
    {
        foreach (bool isOptimized in (bool[])[true, false])
        {
            IReadOnlyList<Finding> findings = JudgeSpindle(imports, members, isOptimized);
            Assert.Contains(findings, finding => finding.Id == id);
            Assert.All(findings, other => Assert.True(other.Id == id || other.Id is "SPIN4006" && id == "SPIN4003", other.ToString()));
        }
    }

    [Theory]
    [InlineData("(IUdp udp, IStrands strands)", "private bool Send(Endpoint to) => udp.TrySend(to, 7, default) && strands is not null;")]
    [InlineData("(ILog log)", "private readonly object _gate = new(); public object Gate => _gate; public string Name => log.ToString() ?? \"\";")]
    [InlineData("(ILog log)", "public bool Has(Func<object, bool> test) => test(this) && log is not null;")]
    [InlineData("(ILog log)", "internal object Inner => log; private object Find() => log; public bool Any => Find() is not null;")]
    [InlineData("", "private static readonly int[] s_table = [1, 2]; public int Sum() { int sum = 0; foreach (int one in s_table) { sum += one; } ReadOnlySpan<int> all = s_table; return sum + all[0] + Array.IndexOf(s_table, 2); }")]
    [InlineData("", "private static readonly (int Low, int High)[] s_ranges = [(1, 2), (3, 4)]; public int Low(int at) => s_ranges[at].Low + s_ranges.Length;")]
    [InlineData("", "private static readonly Func<int, int>[] s_all = [static n => n + 1, Twice, n => n]; private static int Twice(int n) => 2 * n; public int Run(int n) => s_all[n](n);")]
    [InlineData("", "public int Count(int[] all) => all.Count(static one => one > 3) + all.Count(IsOdd); private static bool IsOdd(int one) => (one & 1) != 0;")]
    [InlineData("", "private static readonly string[] s_names = [\"a\", \"b\"]; public string Name(int at) => s_names[at]; private const int Most = 3; public int Limit => Most;")]
    [InlineData("", "private readonly byte[] _table = new byte[4]; public ReadOnlySpan<byte> Table => _table; public int[] Copy() => new int[3]; public byte First => _table[0];")]
    [InlineData("", "public readonly int Count = 3; public readonly struct Pair(int low) { public readonly int Low = low; } public enum Kind { One, Two }")]
    [InlineData("", "public bool IsText(object thing) => thing is string or int[] || thing as List<int> is not null; private sealed class Own : IDisposable { public void Dispose() { } }")]
    [InlineData("", "public T? As<T>(object thing) where T : class => thing as T; public bool Is(object thing) => As<string>(thing) is not null;")]
    public void Kept_rule_is_accepted(string imports, string members)
    {
        foreach (bool isOptimized in (bool[])[true, false])
        {
            IReadOnlyList<Finding> findings = JudgeSpindle(imports, members, isOptimized);
            Assert.True(findings.Count == 0, string.Join("\n", findings));
        }
    }

    [Fact]
    public void Right_passed_to_another_assembly_is_refused()
    {
        using Compiled library = Compiled.Create("Library", ["public static class Library { public static void Take(object thing) { } }"]);
        using Compiled compiled = Compiled.Create(
            "Sample", [Usings + "[Spindle] public sealed partial class Sample(ILog log) { [Handles<KernelReady>] private void Begin() => Library.Take(log); }"], references: [library.Path]);
        Assert.Equal("SPIN4004", Assert.Single(Judge.Everything(compiled.Path, library.Path)).Id);
    }

    [Fact]
    public void Table_of_an_event_that_nobody_generated_is_refused()
    {
        using Compiled compiled = Compiled.Create("Sample", [Usings + "[Event(Level.Strand)] public delegate void Called(int number); internal abstract class Own : CalledTable;"]);
        Assert.Equal("SPIN3014", Assert.Single(Judge.Everything(compiled.Path)).Id);
    }

    [Fact]
    public void Static_that_is_named_as_the_compiler_names_its_own_holds_one_function()
    {
        using Compiled compiled = Compiled.Create("Sample", ["""
            using System;
            public static class Sample
            {
                private static int One() => 1;
                private static int Two() => 2;
                public static Func<int> First() => One;
                public static Func<int> Second() => Two;
            }
            """]);
        using Tampered tampered = Tampered.Create(compiled, static module =>
        {
            FieldDefinition[] caches = [.. module.GetTypes().SelectMany(static type => type.Fields).Where(static field => field.Name.StartsWith('<'))];
            Assert.Equal(2, caches.Length);
            foreach (Instruction instruction in module.GetType("Sample").Methods.Where(static method => method.HasBody).SelectMany(static method => method.Body.Instructions))
            {
                instruction.Operand = ReferenceEquals(instruction.Operand, caches[1]) ? caches[0] : instruction.Operand;
            }
        });

        Assert.Empty(Judge.Everything(compiled.Path));
        Assert.Equal("SPIN4006", Assert.Single(Judge.Everything(tampered.Path)).Id);
    }

    private static IReadOnlyList<Finding> JudgeSpindle(string imports, string members, bool isOptimized)
    {
        using Compiled compiled = Compiled.Create("Sample", [$"{Usings}[Spindle] public sealed partial class Sample{imports} {{ {members} }}"], isOptimized);
        return Judge.Everything(compiled.Path);
    }
}
