using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Effects;

/// <summary>What a contract says is held against the code of every linked assembly: source was compiled against what others promised.</summary>
public sealed class LinkedContractTests
{
    private const string Usings = "using System; using Spin; using Spin.Net;\n";
    private const string Shapes = Usings + """
        public interface IShape { [Effects(Effects.Reads)] int Area(); }
        public static class Shapes { public static int Twice(IShape shape) => 2 * shape.Area(); }
        [Spindle] public sealed partial class Sizes { private readonly IShape? _shape = null; private int _sum; [Handles<DatagramArrived>] private void Add(in Datagram datagram) => _sum += _shape?.Area() ?? 0; }
        """;

    [Theory]
    [InlineData("[Effects(Effects.None)] public static int Of(int n) => new int[n].Length;")]
    [InlineData("public static int Of(int n) => Later(n); [Effects(Effects.None)] public static int Later(int n) { while (n != 1) { n += 3; } return n; }")]
    [InlineData("[Effects(Effects.None)] public delegate int Map(int n); public static readonly Map One = static n => new int[n].Length;")]
    [InlineData("[Effects(Effects.None, Steps = 10)] public static int Of(int n) { int sum = 0; for (int i = 0; i < 1000; i++) { sum += n; } return sum; }")]
    public void Contract_that_lies_is_refused(string members)
    {
        using Compiled library = Compiled.Create("Library", [Usings + $"public static class Sums {{ {members} }}"]);
        Assert.Contains(Judge.Everything(library.Path), static finding => finding.Id == "SPIN2007");
    }

    [Theory]
    [InlineData("public int Area() => 4;", "")]
    [InlineData("public int Area() => new int[4].Length;", "SPIN2007")]
    [InlineData("int IShape.Area() => new int[4].Length; public int Area() => 4;", "SPIN2007")]
    [InlineData("[Effects(Effects.Allocates)] public int Area() => 4;", "SPIN2007")]
    [InlineData("public int Area() => Shapes.Twice(this);", "SPIN2007")]
    public void Implementation_in_another_assembly_is_held_to_the_contract(string members, string expected)
    {
        using Compiled library = Compiled.Create("Library", [Shapes]);
        using Compiled other = Compiled.Create("Other", [Usings + $"public sealed class Square : IShape {{ {members} }}"], references: [library.Path]);
        IEnumerable<string> found = Judge.Everything(other.Path, library.Path).Select(static finding => finding.Id).Distinct().Order();
        Assert.Equal(expected, string.Join(" ", found));
    }

    [Fact]
    public void Recursion_through_a_contract_and_two_assemblies_is_refused()
    {
        using Compiled library = Compiled.Create("Library", [Shapes]);
        using Compiled other = Compiled.Create("Other", [Usings + "public sealed class Square : IShape { public int Area() => Shapes.Twice(this); }"], references: [library.Path]);
        Assert.Equal("SPIN2004", Assert.Single(Judge.Everything(library.Path, other.Path)).Id);
    }

    [Fact]
    public void Caller_is_judged_by_the_contract_alone()
    {
        using Compiled library = Compiled.Create("Library", [Usings + """
            public interface IShape { [Effects(Effects.Allocates)] int Area(); }
            public sealed class Square : IShape { public int Area() => 4; }
            [Spindle] public sealed partial class Sizes { private readonly IShape _shape = new Square(); private int _sum; [Handles<DatagramArrived>] private void Add(in Datagram datagram) => _sum += _shape.Area(); }
            """]);
        Assert.Equal("SPIN2001", Assert.Single(Judge.Everything(library.Path)).Id);
    }
}
