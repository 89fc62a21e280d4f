using System.Collections.Concurrent;
using System.Collections.Immutable;
using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>
/// Methods with bound parameters: how a call fills in the parameters of effects. A method that invokes what it is given is analysed
/// once for each function that it is given, a generic one once for its type arguments.
/// </summary>
internal sealed class Instances(EffectAnalysis analysis, IFrontEnd front)
{
    // A function that is passed to a function that is passed … is at last taken to be any function of its type, so that there is an end.
    private const int MaxDepth = 3;

    private readonly ConcurrentDictionary<(Method Definition, Binding Binding), Method> _methods = new();

    /// <summary>The one object for a method with bound parameters.</summary>
    internal Method Of(Method definition, Binding binding) => binding.IsOpen
        ? definition.Definition
        : _methods.GetOrAdd((definition.Definition, binding), static key => key.Definition.With(key.Binding));

    /// <summary>A method that a call reaches, with what the call passes and what a function inside another knows from it.</summary>
    internal Method Of(Method target, Method caller, ImmutableArray<FunctionArgument> arguments)
    {
        ImmutableArray<BoundFunction>.Builder functions = ImmutableArray.CreateBuilder<BoundFunction>();
        foreach (FunctionArgument argument in arguments)
        {
            if (front.ParameterOf(target, argument.Position) is { } parameter && analysis.TargetsOf(caller, argument.Function) is var passed && IsShallow(passed))
            {
                functions.Add(new BoundFunction(parameter, passed));
            }
        }

        foreach (BoundFunction bound in caller.Binding.Functions)
        {
            if (front.IsSeenFrom(target, bound.Parameter))
            {
                functions.Add(bound);
            }
        }

        return Of(target, new Binding(target.Binding.Types, [.. target.Binding.Functions, .. functions]));
    }

    private static bool IsShallow(ImmutableArray<Method> functions)
    {
        foreach (Method function in functions)
        {
            if (function.Binding.Depth >= MaxDepth)
            {
                return false;
            }
        }

        return true;
    }
}
