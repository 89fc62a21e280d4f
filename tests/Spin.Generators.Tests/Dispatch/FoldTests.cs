namespace Spin.Generators.Tests.Dispatch;

/// <summary>Several results become one as the event says.</summary>
public sealed class FoldTests
{
    [Theory]
    [InlineData("int", "Fold = Fold.First", "1 2 3", "1")]
    [InlineData("int", "Fold = Fold.Last", "1 2 3", "3")]
    [InlineData("int", "Fold = Fold.Sum", "1 2 3", "6")]
    [InlineData("byte", "Fold = Fold.Sum", "200 100", "44")]
    [InlineData("bool", "Fold = Fold.Any", "false true false", "True")]
    [InlineData("bool", "Fold = Fold.Any", "false false", "False")]
    [InlineData("bool", "Fold = Fold.All", "true true", "True")]
    [InlineData("bool", "Fold = Fold.All", "true false true", "False")]
    [InlineData("int", "Fold = Fold.Own, FoldType = typeof(Largest)", "4 9 2", "9")]
    [InlineData("int", "", "7", "7")]
    [InlineData("int", "Fold = Fold.Sum", "", "UnhandledEventException")]
    [InlineData("int", "Fold = Fold.Sum, Default = -5", "", "-5")]
    [InlineData("string", "Default = null", "", "")]
    [InlineData("long", "Default = 5", "", "5")]
    [InlineData("Level", "Default = Level.Strand", "", "Strand")]
    [InlineData("int", "Fold = Fold.Sum", "1 throw 3", "4")]
    [InlineData("int", "Fold = Fold.First, Default = 8", "throw", "8")]
    public void Results_Fold(string type, string options, string results, string expected)
    {
        string handlers = string.Concat(System.Linq.Enumerable.Select(
            results.Split(' ', System.StringSplitOptions.RemoveEmptyEntries),
            static (result, index) =>
                $"[Handles<Asked>] private {{0}} H{index}() => {(result == "throw" ? "throw new InvalidOperationException()" : result)};\n"))
            .Replace("{0}", type);
        Assert.Equal(expected, Machine.Run($$"""
            [Event(Level.Dispatch{{(options.Length == 0 ? "" : ", " + options)}})] public delegate {{type}} Asked();

            public static class Largest { public static int Fold(int a, int b) => Math.Max(a, b); }

            [Spindle] public sealed partial class S { {{handlers}} }

            public static class Scenario
            {
                public static string Run()
                {
                    Boot.Start();
                    try { return (AskedEvent.Raise() as object)?.ToString() ?? ""; }
                    catch (Exception e) { return e.GetType().Name; }
                }
            }
            """));
    }
}
