using System.Linq;
using Spin.Generators.Collections;

namespace Spin.Generators.Models;

/// <summary>An event, as its declaration says.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Assembly">The assembly that declares it, and so owns it.</param>
/// <param name="Level">The level at which handlers run.</param>
/// <param name="Authority">Who may install handlers.</param>
/// <param name="Fold">How several results become one.</param>
/// <param name="FoldType">For its own fold: the fully qualified type whose <c>Fold</c> combines two results.</param>
/// <param name="Default">The expression of the result where no handler gave one; null where that throws.</param>
/// <param name="LimitMicroseconds">The longest limit of a handler, in microseconds; 0 leaves it to the level.</param>
/// <param name="ReturnType">The fully qualified result type, or <c>void</c>.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Fields">The payload's fields on which handlers can match.</param>
/// <param name="Key">The field whose matches merge into one decision, or null.</param>
/// <param name="MustMatch">Whether every foreign handler must match the key inside its grant.</param>
/// <param name="HasAuthorizer">Whether its owner judges who handles it.</param>
/// <param name="Part">The part of the kernel that raises it.</param>
internal sealed record EventModel(
    string Namespace,
    string Name,
    string Assembly,
    EventLevel Level,
    InstallAuthority Authority,
    EventFold Fold,
    string? FoldType,
    string? Default,
    int LimitMicroseconds,
    string ReturnType,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<FieldModel> Fields,
    FieldModel? Key,
    bool MustMatch,
    bool HasAuthorizer,
    KernelPart Part)
{
    /// <summary>The IPv4 addresses of the payload, as numbers, on which handlers can match by prefix.</summary>
    internal EquatableArray<FieldModel> Addresses { get; init; } = EquatableArray<FieldModel>.Empty;

    /// <summary>Who may install filters.</summary>
    internal InstallAuthority Filters { get; init; } = InstallAuthority.Owner;

    /// <summary>The most instructions of a static handler; 0 sets no such limit.</summary>
    internal int LimitInstructions { get; init; }

    /// <summary>Who may end a raise; null where the event does not say: its own assembly, with static handlers.</summary>
    internal InstallAuthority? Cancels { get; init; }

    /// <summary>The fully qualified class that asynchronous handlers take in the payload's place; null where they take copies.</summary>
    internal string? Detach { get; init; }

    /// <summary>Why handlers cannot be asynchronous, as the end of a sentence; null where they can.</summary>
    internal string? AsyncRefusal { get; init; }

    /// <summary>Why there can be no filters, as the end of a sentence; null where there can.</summary>
    internal string? FilterRefusal =>
        Parameters.Count == 0 ? $"'{Name}' passes nothing that could be rewritten" :
        Parameters.Any(static parameter => parameter.Passing == "ref ") ? $"every handler of '{Name}' may write to what it passes by 'ref'" :
        Parameters.Any(static parameter => parameter.Modifier.StartsWith("scoped", System.StringComparison.Ordinal)) ? $"'{Name}' passes something scoped, which no filter could give another value" : null;

    /// <summary>The name that grants and counters use.</summary>
    internal string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    /// <summary>Whether handlers give a result.</summary>
    internal bool HasResult => ReturnType != "void";

    /// <summary>How generated code refers to the event.</summary>
    internal string Reference => $"global::{FullName}";

    /// <summary>How generated code refers to the guard's delegate.</summary>
    internal string GuardReference => $"{Reference}Guard";

    /// <summary>How generated code refers to the table.</summary>
    internal string TableReference => $"{Reference}Table";

    /// <summary>The full name of the install right.</summary>
    internal string RightFullName => Namespace.Length == 0 ? RightName : $"{Namespace}.{RightName}";

    /// <summary>The name of the install right.</summary>
    internal string RightName => $"I{Name}Event";

    /// <summary>The field or address of a name, or null.</summary>
    internal FieldModel? FindOrdered(string name) => FindField(name) ?? Addresses.FirstOrDefault(address => address.Name == name);

    /// <summary>The field of a name, or null.</summary>
    internal FieldModel? FindField(string name)
    {
        foreach (FieldModel field in Fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }
}
