using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Tests.Il;
using Xunit;

namespace Spin.Analysis.Tests.Contracts;

/// <summary>Code is held to its contracts to the last step, by whichever declaration they come to it, and to nothing else.</summary>
public sealed partial class ContractCheckTests
{
    private const string Table = "public sealed class Table : ITable { private readonly int[] _keys = new int[64]; public int Find(int key) { for (int at = 0; at < 40; at++) { if (_keys[at] == key) { return at; } } return -1; } }";

    [Fact]
    public void Steps_MayBeTakenToTheLast()
    {
        string message = Assert.Single(Judge("public interface ITable { [Effects(Effects.Reads, Steps = 1)] int Find(int key); }\n" + Table));
        long taken = long.Parse(Taken().Match(message).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.True(taken > 40, message);
        Assert.Empty(Judge($"public interface ITable {{ [Effects(Effects.Reads, Steps = {taken})] int Find(int key); }}\n{Table}"));
        Assert.Single(Judge($"public interface ITable {{ [Effects(Effects.Reads, Steps = {taken - 1})] int Find(int key); }}\n{Table}"));
    }

    [Theory]
    [InlineData("Effects.Reads, Steps = 2000", true)]
    [InlineData("Effects.Reads, Steps = 1999", true)]
    [InlineData("Effects.Reads, Steps = 2001", false)]
    [InlineData("Effects.None, Steps = 2000", true)]
    [InlineData("Effects.Reads | Effects.Allocates, Steps = 2000", false)]
    [InlineData("Effects.Reads | Effects.Unbounded", false)]
    public void ContractOfItsOwn_IsNoWiderThanTheOther(string own, bool expected)
    {
        IEnumerable<string> messages = Judge(
            "public interface ITable { [Effects(Effects.Reads, Steps = 2000)] int Find(int key); }\n" +
            $"public sealed class Fixed : ITable {{ [Effects({own})] public int Find(int key) => key; }}");
        Assert.Equal(expected, !messages.Any());
    }

    [Fact]
    public void ContractWithoutSteps_IsKeptByABodyThatCanBeSeen_AndByNoOther()
    {
        const string Other = "public interface ITable { [Effects(Effects.Reads, Steps = 2000)] int Find(int key); }\n";
        Assert.Empty(Judge(Other + "public sealed class Fixed : ITable { [Effects(Effects.Reads)] public int Find(int key) => key; }"));
        Assert.Contains("no number of", Assert.Single(Judge(Other + "public abstract class Open : ITable { [Effects(Effects.Reads)] public abstract int Find(int key); }")), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public int Level { get => new int[1].Length; set { } }", false)]
    [InlineData("public int Level { get => 1; set { _ = new int[value]; } }", false)]
    [InlineData("public int Level { get => 1; set { } }", true)]
    public void ContractOfAProperty_HoldsForBothAccessors(string property, bool expected) => Assert.Equal(expected, !Judge(
        "public interface IGauge { [Effects(Effects.Reads | Effects.Writes)] int Level { get; set; } }\n" +
        "public sealed class Gauge : IGauge { " + property + " }").Any());

    [Fact]
    public void Override_HasTheContractOfWhatItOverrides_AndNotOfAnOverload()
    {
        const string Base = "public abstract class Table { [Effects(Effects.Reads)] public abstract int Find(int key); public abstract int Find(string key); }\n";
        Assert.Empty(Judge(Base + "public sealed class Fixed : Table { public override int Find(int key) => key; public override int Find(string key) => new int[1].Length; }"));
        Assert.Single(Judge(Base + "public sealed class Fixed : Table { public override int Find(int key) => new int[1].Length; public override int Find(string key) => 0; }"));
    }

    [Fact]
    public void Recursion_IsHeldToAContract_ThatAsksForAnEnd()
    {
        const string Body = "public int Find(int key) => key == 0 ? 0 : Find(key - 1); }";
        Assert.Contains("recurses", Assert.Single(Judge("public interface ITable { [Effects(Effects.Reads)] int Find(int key); }\npublic sealed class Deep : ITable { " + Body)), System.StringComparison.Ordinal);
        Assert.Empty(Judge("public interface ITable { [Effects(Effects.Reads | Effects.Unbounded)] int Find(int key); }\npublic sealed class Deep : ITable { " + Body));
    }

    [Fact]
    public void WhateverMayBeUnknown_MayDoAnything() => Assert.Empty(Judge(
        "public interface ITable { [Effects(Effects.Unknown)] int Find(int key); }\npublic sealed class Free : ITable { public int Find(int key) => new int[key].Length; }"));

    private static IEnumerable<string> Judge(string source) =>
        Compiled.Judge(source, OptimizationLevel.Release).Where(static violation => violation.Id == "SPIN2007").Select(static violation => violation.Message);

    [GeneratedRegex("up to ([0-9,]+)")]
    private static partial Regex Taken();
}
