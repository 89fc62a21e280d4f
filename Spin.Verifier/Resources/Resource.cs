using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Resources;

/// <summary>A lock, by the place through which it is reached, or an object that must be disposed of, by where it was made.</summary>
/// <param name="Path">Which it is.</param>
/// <param name="Name">How messages name it.</param>
/// <param name="IsLock">Whether it is a lock.</param>
internal sealed record Resource(string Path, string Name, bool IsLock)
{
    /// <summary>Whether it is the handle of a handler, which tells what has become of it when it has been uninstalled too.</summary>
    internal bool IsHandle { get; init; }

    /// <inheritdoc/>
    public bool Equals(Resource? other) => other is not null && other.Path == Path && other.IsLock == IsLock;

    /// <inheritdoc/>
    public override int GetHashCode() => System.StringComparer.Ordinal.GetHashCode(Path);

    /// <summary>An object that an instruction makes.</summary>
    internal static Resource Made(Origin origin, bool isHandle) =>
        new($"{origin.Kind}{origin.Number}", (origin.Type as NamedType)?.Definition.Name ?? "the object", IsLock: false) { IsHandle = isHandle };

    /// <summary>A lock.</summary>
    /// <returns>Null where it is reached through no place: as an element, or the result of a call.</returns>
    internal static Resource? Lock(Value? value) => value?.Single is { } origin && PathOf(origin) is { } path ? new(path, path[(path.LastIndexOf('.') + 1)..], IsLock: true) : null;

    private static string? PathOf(Origin origin) => origin switch
    {
        { Kind: OriginKind.Receiver } => "this",
        { Kind: OriginKind.Argument } => $"parameter {origin.Number}",
        { Kind: OriginKind.Static, Member: { } field } => field.ToString(),
        { Kind: OriginKind.Field, Member: { } field, Container: { } container } when PathOf(container) is { } path => $"{path}.{NameOf(field.Name)}",
        { Kind: OriginKind.Made } => $"object {origin.Number}",
        _ => null,
    };

    private static string NameOf(string field) => field.StartsWith('<') && field.IndexOf('>') is > 1 and int end ? field[1..end] : field;
}
