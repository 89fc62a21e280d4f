using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>
/// Finds the capability that a value is or carries, whatever its type says: chosen, put into a tuple or an array, named by a local, given
/// by a function or by a private method. Objects of the project's own types carry what they let others call, which is theirs to say.
/// </summary>
internal sealed class CarriedRight(SpindleCompilation spindles)
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>The capability in a value.</summary>
    internal ITypeSymbol? Find(IOperation? value)
    {
        if (value is null)
        {
            return null;
        }

        value = Conversions.Unwrap(value);
        if (Capabilities.FindRight(value.Type, spindles.Contract) is { } capability)
        {
            return capability;
        }

        if ((Parts.ChoicesOf(value) ?? Parts.ElementsOf(value)) is { } parts)
        {
            return First(parts);
        }

        return value switch
        {
            IAnonymousObjectCreationOperation creation => First(creation.Initializers.OfType<IAssignmentOperation>().Select(static member => member.Value)),
            IObjectCreationOperation { Constructor: { } constructor } creation when ClassLibrary.Contains(constructor) => First(creation.Arguments.Select(static argument => argument.Value)),
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => First(Returned(lambda.Body)),
            ILocalReferenceOperation { Local: var local } when _followed.Add(local) => First(GivenTo(local, value)),
            IInvocationOperation { TargetMethod: var method } when spindles.Declares(method) && _followed.Add(method.OriginalDefinition) =>
                First(Returned(MethodBodies.Find(method, spindles))),
            _ => null,
        };
    }

    private ITypeSymbol? First(IEnumerable<IOperation> values)
    {
        foreach (IOperation value in values)
        {
            if (Find(value) is { } capability)
            {
                return capability;
            }
        }

        return null;
    }

    private static IEnumerable<IOperation> Returned(IOperation? body) => body is null ? [] : Functions.OwnOperations(body)
        .Where(static operation => operation is IReturnOperation { ReturnedValue: not null })
        .Select(static operation => ((IReturnOperation)operation).ReturnedValue!);

    private static IEnumerable<IOperation> GivenTo(ILocalSymbol local, IOperation within)
    {
        foreach (IOperation operation in Functions.RootOf(within).DescendantsAndSelf())
        {
            if (Variables.FindGiven(operation) is { } given && SymbolEqualityComparer.Default.Equals(given.Local, local))
            {
                yield return given.Value;
            }
        }
    }
}
