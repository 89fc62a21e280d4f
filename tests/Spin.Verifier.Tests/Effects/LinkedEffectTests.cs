using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Effects;

/// <summary>A handler, what it calls, and what installs it may be in three assemblies: whoever brings them together is refused.</summary>
public sealed class LinkedEffectTests
{
    private const string Usings = "using System; using Spin; using Spin.Net;\n";
    private const string Keep = "private byte[] _bytes = []; private int _sum; public int Length => _bytes.Length + _sum; ";

    [Theory]
    [InlineData("SPIN2001", "_bytes = new byte[8];")]
    [InlineData("SPIN2003", "while (_sum != 1) { _sum += 3; }")]
    [InlineData("SPIN2004", "Again(in datagram);")]
    public void Installing_a_handler_of_a_library_is_refused_where_it_is_installed(string id, string body)
    {
        using Compiled library = Compiled.Create("Library", [Usings + $"public sealed class Echoes {{ {Keep} public void Again(in Datagram datagram) {{ {body} }} }}"]);
        using Compiled spindle = Spindle("events.Install(new Echoes().Again, null, new InstallOptions());", library);
        Assert.Empty(Judge.Everything(library.Path, spindle.Path));
        IReadOnlyList<Finding> findings = Judge.Everything(spindle.Path, library.Path);
        Assert.Equal((id, 5), Summary(Assert.Single(findings)));
    }

    [Fact]
    public void Harmless_handler_of_a_library_may_be_installed()
    {
        using Compiled library = Compiled.Create("Library", [Usings + "public sealed class Echoes { " + Keep + "public void Again(in Datagram datagram) => _sum += datagram.DestinationPort; }"]);
        using Compiled spindle = Spindle("events.Install(new Echoes().Again, null, new InstallOptions());", library);
        Assert.Empty(Judge.Everything(spindle.Path, library.Path));
    }

    [Fact]
    public void Guard_of_a_library_is_held_to_be_pure_where_it_is_installed()
    {
        using Compiled library = Compiled.Create("Library", [Usings + "public sealed class Guards { " + Keep + "public bool Odd(in Datagram datagram) => _sum++ > 0; }"]);
        using Compiled spindle = Spindle("events.Install(Handle, new Guards().Odd, new InstallOptions());", library, "private static void Handle(in Datagram datagram) { }");
        Assert.Equal(("SPIN3004", 5), Summary(Judge.Everything(spindle.Path, library.Path)[0]));
    }

    [Fact]
    public void Override_of_what_a_library_installs_is_refused_where_it_is_written()
    {
        using Compiled library = Compiled.Create("Library", [Usings + """
            public abstract class Listener
            {
                public abstract void Handle(in Datagram datagram);
            }
            [Spindle]
            public sealed partial class Host(IDatagramArrivedEvent events)
            {
                private Installation? _handle;
                public void Add(Listener listener) => _handle = events.Install(listener.Handle, null, new InstallOptions());
            }
            """]);
        using Compiled spindle = Compiled.Create("Sample", [Usings + "public sealed class Mine : Listener\n{\nprivate byte[] _last = [];\npublic override void Handle(in Datagram datagram) => _last = new byte[8];\n}"], references: [library.Path]);
        Assert.Equal(("SPIN2001", 5), Summary(Assert.Single(Judge.Everything(spindle.Path, library.Path))));
    }

    [Fact]
    public void Handler_of_a_library_that_calls_what_a_spindle_implements_is_judged_with_it()
    {
        using Compiled library = Compiled.Create("Library", [Usings + """
            public interface IShape { int Area(); }
            [Spindle] public sealed partial class Sizes { private IShape? _current; private int _sum; public void Use(IShape shape) => _current = shape; [Handles<DatagramArrived>] private void Add(in Datagram datagram) => _sum += _current?.Area() ?? 0; }
            """]);
        using Compiled harmless = Compiled.Create("Harmless", ["public sealed class Square : IShape { public int Area() => 4; }"], references: [library.Path]);
        using Compiled costly = Compiled.Create("Costly", ["public sealed class Drawn : IShape { public int Area() => new int[4].Length; }"], references: [library.Path]);
        Assert.Empty(Judge.Everything(library.Path, harmless.Path));
        Assert.Equal("SPIN2001", Assert.Single(Judge.Everything(library.Path, harmless.Path, costly.Path)).Id);
    }

    [Fact]
    public void Function_that_a_spindle_leaves_in_a_library_is_judged_where_it_is_called()
    {
        using Compiled library = Compiled.Create("Library", [Usings + """
            public static class Hooks { public static int Run(Func<int, int> function) => function(1); }
            [Spindle] public sealed partial class Counter { private Func<int, int>? _count; private int _sum; public void Use(Func<int, int> count) => _count = count; [Handles<DatagramArrived>] private void Add(in Datagram datagram) => _sum += _count is { } count ? Hooks.Run(count) : 0; }
            """]);
        using Compiled costly = Compiled.Create("Costly", ["public static class Setting { public static void Set(Counter counter) => counter.Use(static n => new int[n].Length); }"], references: [library.Path]);
        Assert.Empty(Judge.Everything(library.Path));
        Assert.Equal("SPIN2001", Assert.Single(Judge.Everything(library.Path, costly.Path)).Id);
    }

    [Fact]
    public void Generic_handler_of_a_library_is_judged_with_the_types_of_a_spindle()
    {
        using Compiled library = Compiled.Create("Library", [Usings + """
            public interface ICount { int Next(); }
            public sealed class Handling<T>(T count) where T : ICount { private int _sum; public void Handle(in Datagram datagram) => _sum += count.Next(); }
            """]);
        using Compiled spindle = Spindle(
            "events.Install(new Handling<Costly>(new Costly()).Handle, null, new InstallOptions());", library, "public readonly struct Costly : ICount { public int Next() => new int[3].Length; }");
        Assert.Equal("SPIN2001", Assert.Single(Judge.Everything(spindle.Path, library.Path)).Id);
    }

    [Fact]
    public void What_a_spindle_that_shares_nothing_does_is_not_anothers()
    {
        using Compiled first = Compiled.Create("First", [Usings + "[Spindle] public sealed partial class First { private readonly Action _act = static () => { }; [Handles<DatagramArrived>] private void Act(in Datagram datagram) => _act(); }"]);
        using Compiled second = Compiled.Create("Second", ["public static class Second { public static System.Action Costly() => static () => Kept = new byte[8]; private static byte[] Kept = []; }"]);
        Assert.Empty(Judge.Everything(first.Path, second.Path));
    }

    [Theory]
    [InlineData("virtual", "private readonly Func<int> _count; public Sample() => _count = new Costly().Count;", "_count()", "public class Cheap { public virtual int Count() => 1; } public sealed class Costly : Cheap { public override int Count() => new int[3].Length; }")]
    [InlineData("a delegate of a delegate", "private readonly Func<int> _count = new Number(static () => new int[3].Length).Invoke;", "_count()", "public delegate int Number();")]
    [InlineData("the class library", "private readonly Func<int, string> _text = Convert.ToString;", "_text(3).Length", "")]
    [InlineData("passed on", "private readonly Func<int> _count = static () => new int[3].Length; private static int Run(Func<int> function) => function();", "Run(_count)", "")]
    [InlineData("out of an array", "private readonly Func<int>[] _counts = [static () => new int[3].Length]; private static int Run(Func<int> function) => function();", "Run(_counts[0])", "")]
    public void Function_in_a_delegate_is_followed(string way, string members, string call, string types)
    {
        string source = Usings + $"[Spindle] public sealed partial class Sample {{ {members} private int _sum; [Handles<DatagramArrived>] private void Add(in Datagram datagram) => _sum += {call}; }} {types}";
        using Compiled compiled = Compiled.Create("Sample", [source]);
        Assert.True(Judge.Everything(compiled.Path).Any(static finding => finding.Id == "SPIN2001"), way);
    }

    private static (string Id, int? Line) Summary(Finding finding) => (finding.Id, finding.Source?.Line);

    private static Compiled Spindle(string install, Compiled library, string members = "") => Compiled.Create(
        "Sample", [Usings + $"[Spindle] public sealed partial class Sample\n{{\npublic Sample(IDatagramArrivedEvent events) =>\n_handle = {install}\n{members} private Installation? _handle;\n}}"], references: [library.Path]);
}
