using Spin.Generators.Collections;

namespace Spin.Generators.Models;

/// <summary>A spindle, as its declaration or its assembly's manifest says.</summary>
/// <param name="Name">The name shown by the shell, the log and the build report.</param>
/// <param name="FullName">The class with its namespace and the types around it.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="TypePath">The type declarations around it and its own, outermost first, as written in source: <c>partial class Echo</c>.</param>
/// <param name="Assembly">The assembly that is its protection domain.</param>
/// <param name="IsPublic">Whether an image can name the class; if not, it is reached through a public class that takes an <c>object</c>.</param>
/// <param name="Binding">The full name of the class of thunks by which an image reaches it.</param>
/// <param name="Imports">The parameters of its constructor.</param>
/// <param name="Handlers">Its handlers.</param>
internal sealed record SpindleModel(
    string Name,
    string FullName,
    string Namespace,
    EquatableArray<string> TypePath,
    string Assembly,
    bool IsPublic,
    string Binding,
    EquatableArray<ImportModel> Imports,
    EquatableArray<HandlerModel> Handlers)
{
    /// <summary>The full names of the ports that it exports.</summary>
    internal EquatableArray<string> Exports { get; init; } = EquatableArray<string>.Empty;

    /// <summary>How generated code refers to the class.</summary>
    internal string Reference => $"global::{FullName}";

    /// <summary>How generated code refers to the thunks.</summary>
    internal string BindingReference => $"global::{Binding}";

    /// <summary>The type of the instance that an image holds.</summary>
    internal string InstanceType => IsPublic ? Reference : "object";

    /// <summary>Who it is, without what it does: what other models keep of it, so that they change with it only where they must.</summary>
    internal SpindleModel WithoutMembers() => this with
    {
        TypePath = EquatableArray<string>.Empty,
        Imports = EquatableArray<ImportModel>.Empty,
        Handlers = EquatableArray<HandlerModel>.Empty,
        Exports = EquatableArray<string>.Empty,
    };
}
