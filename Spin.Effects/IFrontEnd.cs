using System.Collections.Immutable;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>What makes the representation of a program: from the compiler's operations, or from IL. Asked on demand, from several threads.</summary>
internal interface IFrontEnd
{
    /// <summary>What the body of a method as it was declared does by itself.</summary>
    MethodFacts FactsOf(Method method);

    /// <summary>The control flow of a method as it was declared.</summary>
    /// <returns>Null where it has no body.</returns>
    FlowGraph? GraphOf(Method method);

    /// <summary>The control flow of what a constructor does before its body: of each initialiser that is not part of <see cref="GraphOf"/>.</summary>
    ImmutableArray<FlowGraph> InitializersOf(Method method);

    /// <summary>The methods that a call may reach, those with a body and those of which effects are known.</summary>
    /// <param name="caller">The method in which the call stands, with what its parameters stand for.</param>
    /// <param name="target">What is called; no choice of several.</param>
    ImmutableArray<Method> TargetsOf(Method caller, CallTarget target);

    /// <summary>The parameter of a method at a position.</summary>
    /// <returns>What <see cref="CallTarget.Holder"/> is in the method's own body for a call of that parameter; null where there is none.</returns>
    object? ParameterOf(Method method, int position);

    /// <summary>Whether a function stands inside the one that has a parameter, and so means the same one by its name.</summary>
    bool IsSeenFrom(Method function, object parameter);

    /// <summary>Whether a method without a body may walk along what it is given.</summary>
    bool Walks(Method method);
}
