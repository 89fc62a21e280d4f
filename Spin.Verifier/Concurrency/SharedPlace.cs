using System.Linq;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Concurrency;

/// <summary>A place that outlives a call, by a path that is the same in every function: a field, and the fields of structures in it.</summary>
/// <param name="Path">The path.</param>
/// <param name="Name">The place as messages name it.</param>
/// <param name="Type">What it holds.</param>
internal sealed record SharedPlace(string Path, string Name, IlType Type)
{
    private const string Getter = "get_";
    private const string BackingField = ">k__BackingField";

    /// <summary>The place that a value comes from, or that a reference leads to.</summary>
    /// <returns>Null where it is local to a call.</returns>
    internal static SharedPlace? Find(Origin? origin) => origin switch
    {
        { Kind: OriginKind.Static, Member: { } field, Type: { } type } => new SharedPlace(field.ToString(), NameOf(field), type),
        { Kind: OriginKind.Field, Member: { } field, Type: { } type, Container: { } container } => OfField(field, type, container),
        { Kind: OriginKind.Result, Method: { Definition: { } getter, Parameters.IsEmpty: true }, Type: { } type } when FindBackingField(getter, Getter) is { Owner.IsValueType: false } field =>
            new SharedPlace(field.ToString(), NameOf(field), type),
        _ => null,
    };

    /// <summary>The field behind an accessor of an automatic property.</summary>
    internal static DefinedField? FindBackingField(DefinedMethod accessor, string prefix) => !accessor.Name.StartsWith(prefix, System.StringComparison.Ordinal) ? null :
        accessor.Owner.Fields.ToArray().FirstOrDefault(field => field.Name == $"<{accessor.Name[prefix.Length..]}{BackingField}");

    /// <summary>The place that a setter of an automatic property writes.</summary>
    internal static SharedPlace OfField(DefinedField field) => new(field.ToString(), NameOf(field), field.Type.Unmodified);

    private static SharedPlace? OfField(DefinedField field, IlType type, Origin container)
    {
        if (!field.Owner.IsValueType)
        {
            // What a closure or an iterator keeps are the variables of a function.
            return field.Owner.Name.StartsWith('<') ? null : new SharedPlace(field.ToString(), NameOf(field), type);
        }

        // A field of a structure is where the structure is; one in a variable is nobody else's.
        return Find(container) is { } whole ? new SharedPlace($"{whole.Path}.{field.Name}", $"{whole.Name}.{NameOf(field)}", type) : null;
    }

    // <x>P is a constructor's parameter that methods use, <X>k__BackingField a property.
    private static string NameOf(DefinedField field) => field.Name.StartsWith('<') && field.Name.IndexOf('>') is > 1 and int end ? field.Name[1..end] : field.Name;
}
