using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules1000.Reflection>;

namespace Spin.Analyzers.Tests.Rules1000;

public sealed class ReflectionTests
{
    [Theory]
    [InlineData("""Type? M() => {|SPIN1008:Type.GetType|}("Spin.Kernel.Boot");""")]
    [InlineData("object? M(Type t) => {|SPIN1008:Activator.CreateInstance|}(t);")]
    [InlineData("T M<T>() => {|SPIN1008:Activator.CreateInstance<T>|}();")]
    [InlineData("object M() => {|SPIN1008:typeof(Sample).GetMethods|}();")]
    [InlineData("object M(object o) => {|SPIN1008:o.GetType().Assembly|};")]
    [InlineData("object M() => {|SPIN1008:System.Reflection.Assembly.GetExecutingAssembly|}();")]
    [InlineData("object? M(Delegate d) => {|SPIN1008:d.DynamicInvoke|}();")]
    [InlineData("object M(Action a) => {|SPIN1008:a.Method|};")]
    [InlineData("System.Linq.Expressions.Expression<Func<int>> M() => {|SPIN1008:() => 1|};")]
    [InlineData("object M() => {|SPIN1008:AppDomain.CurrentDomain|};")]
    [InlineData("""Func<string, Type?> M() => {|SPIN1008:Type.GetType|};""")]
    public Task Reflection_Triggers(string members) => Verify.Spindle(members);

    [Fact]
    public Task AliasAndUsingStatic_Trigger() => Verify.Source("""
        using static System.Activator;
        using R = System.Reflection;
        internal static class Elsewhere
        {
            internal static object? Static(Type t) => {|SPIN1008:CreateInstance|}(t);
            internal static object Alias() => {|SPIN1008:R.Assembly.GetEntryAssembly|}()!;
        }
        """);

    [Theory]
    [InlineData("Type M() => typeof(Sample);")]
    [InlineData("string M(object o) => o.GetType().Name;")]
    [InlineData("bool M(object o) => o.GetType() == typeof(string);")]
    [InlineData("bool M(object o) => o is string;")]
    [InlineData("[System.Reflection.Obfuscation] private int M() => 1;")]
    [InlineData("string M() => nameof(Activator.CreateInstance);")]
    public Task CompileTimeTypes_DoNotTrigger(string members) => Verify.Spindle(members);
}
