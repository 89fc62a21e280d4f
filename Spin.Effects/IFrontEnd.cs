using System.Collections.Immutable;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>What makes the representation of a program: from the compiler's operations, or from IL. Asked on demand, from several threads.</summary>
internal interface IFrontEnd
{
    /// <summary>What a method's own body does.</summary>
    MethodFacts FactsOf(Method method);

    /// <summary>The control flow of a method.</summary>
    /// <returns>Null where it has no body.</returns>
    FlowGraph? GraphOf(Method method);

    /// <summary>The methods with a body that a call may reach.</summary>
    ImmutableArray<Method> TargetsOf(CallTarget target);
}
