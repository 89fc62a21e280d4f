using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules1000.Reflection, Spin.CodeFixes.Rules1000.CreateByNew>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class CreateByNewTests
{
    [Fact]
    public Task CreateInstance_BecomesNew() => Verify.Source(
        """
        using static System.Activator;

        internal static class Elsewhere
        {
            internal static T Make<T>() where T : new() => {|SPIN1008:Activator.CreateInstance<T>|}();

            internal static object List() => {|SPIN1008:CreateInstance<List<int>>|}();
        }
        """,
        """
        using static System.Activator;

        internal static class Elsewhere
        {
            internal static T Make<T>() where T : new() => new T();

            internal static object List() => new List<int>();
        }
        """);

    [Theory]
    [InlineData("internal static class A { internal static T M<T>() => {|SPIN1008:Activator.CreateInstance<T>|}(); }")]
    [InlineData("internal static class A { internal static string M() => {|SPIN1008:Activator.CreateInstance<string>|}(); }")]
    [InlineData("internal static class A { internal static object? M(Type t) => {|SPIN1008:Activator.CreateInstance|}(t); }")]
    public Task UnknownConstructor_HasNoFix(string source) => Verify.NoFix(source);
}
