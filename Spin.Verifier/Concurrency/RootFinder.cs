using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis;
using Spin.Policy;
using Spin.Verifier.Domains;
using Spin.Verifier.Flow;
using Spin.Verifier.Manifest;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Concurrency;

/// <summary>Finds the functions of a spindle from which the kernel begins to run its code.</summary>
internal sealed class RootFinder(VerifiedBodies bodies)
{
    /// <summary>The handlers, installed functions and strands of a spindle.</summary>
    internal IReadOnlyCollection<ExecutionRoot> Find(DefinedType spindle)
    {
        Dictionary<DefinedMethod, ExecutionRoot> roots = [];
        foreach (DefinedMethod method in spindle.Methods)
        {
            foreach ((DefinedType @event, HandlerTerms terms) in ManifestReader.Handles(method))
            {
                // After the raise a handler runs in turn with its spindle's others of that kind, not with those of its event.
                Level level = terms.IsAsynchronous ? Level.Strand : LevelOf(@event);
                Add(roots, method, @event, terms.IsAsynchronous ? spindle : @event, level, $"handler '{method.Name}' ({level} level)");
            }
        }

        foreach (DefinedType type in spindle.Assembly.Types.ToArray().Where(type => type.IsWithin(spindle)))
        {
            foreach (DefinedMethod method in type.Methods)
            {
                if (bodies.Find(method) is { } body)
                {
                    AddMade(roots, body);
                }
            }
        }

        return roots.Values;
    }

    /// <summary>Whether a function is taken to be run by the kernel: it is a root of its own, not code of the function that takes it.</summary>
    /// <param name="body">The body in which it is taken.</param>
    /// <param name="index">The instruction that takes it.</param>
    internal static bool IsRoot(VerifiedBody body, int index) => Made(body).Any(made => made.Taken == index);

    private static Level LevelOf(DefinedType @event) =>
        (Level)(AttributeReader.Int32(@event.Assembly.Reader, @event.CustomAttributes, ViewPolicy.Contract, "EventAttribute") ?? (int)Level.Strand);

    private static void AddMade(Dictionary<DefinedMethod, ExecutionRoot> roots, VerifiedBody body)
    {
        foreach ((int taken, DefinedMethod function, DefinedType? @event) in Made(body))
        {
            string name = function.Name.StartsWith('<') ? "the lambda" : $"'{function.Name}'";
            Add(roots, function, @event, @event, @event is null ? Level.Strand : LevelOf(@event), @event is null ? $"the strand of {name}" : $"{name}, installed at {LevelOf(@event)} level");
            if (@event is null)
            {
                roots[function].Starts.Add((body.Method, taken));
            }
            else
            {
                roots[function].RunsOtherwise = true;
            }
        }
    }

    // Functions that become handlers, or bodies of strands.
    private static IEnumerable<(int Taken, DefinedMethod Function, DefinedType? Event)> Made(VerifiedBody body)
    {
        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            Instruction instruction = body.Code.Instructions[i];
            if (instruction.Code == ILOpCode.Newobj && body.Called(instruction)!.Owner is NamedType { Definition: { } type } && Contract.IsEvent(type))
            {
                foreach ((int taken, DefinedMethod function) in Functions(body, i))
                {
                    yield return (taken, function, type);
                }
            }
            else if (instruction.Code == ILOpCode.Callvirt && body.Called(instruction) is { Name: "Start", Owner: NamedType { Definition: { } owner } } called && Contract.IsOfContract(owner, "IStrands"))
            {
                for (int place = 0; place < called.Parameters.Length; place++)
                {
                    foreach (Origin origin in body.Values.Argument(i, called, place)!.Origins.Where(static origin => origin is { Kind: OriginKind.Made, Type: NamedType { Definition.IsDelegate: true } }))
                    {
                        foreach ((int taken, DefinedMethod function) in Functions(body, origin.Number))
                        {
                            yield return (taken, function, null);
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<(int Taken, DefinedMethod Function)> Functions(VerifiedBody body, int made)
    {
        foreach (Origin origin in body.Values.Operand(made, 1)?.Origins ?? [])
        {
            if (origin is { Kind: OriginKind.Function, Method.Definition: { } function })
            {
                yield return (origin.Number, function);
            }
        }
    }

    // A function that runs at two levels counts at the lower, at which less is allowed.
    private static void Add(Dictionary<DefinedMethod, ExecutionRoot> roots, DefinedMethod function, DefinedType? @event, DefinedType? turn, Level level, string name)
    {
        if (!roots.TryGetValue(function, out ExecutionRoot? known) || level < known.Level)
        {
            roots[function] = new ExecutionRoot(function, level, name, @event, turn);
        }
    }
}
