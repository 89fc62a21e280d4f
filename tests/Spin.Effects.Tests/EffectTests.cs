using System;
using System.Linq;
using Xunit;

namespace Spin.Analysis.Tests;

public sealed class EffectTests
{
    [Fact]
    public void Effects_HaveTheNamesAndValuesOfTheContract() => Assert.Equal(Values<Effects>(), Values<Effect>());

    [Fact]
    public void Levels_HaveTheNamesAndValuesOfTheContract() => Assert.Equal(Values<Spin.Level>(), Values<Level>());

    private static string[] Values<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(static value => $"{value} = {Convert.ToInt64(value, null)}")];
}
