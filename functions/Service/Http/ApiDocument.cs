using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;

namespace PerfServerless.Service.Http;

/// <summary>The OpenAPI document, in the words of the API: ids and periods are texts, lists have pages, writes have terms.</summary>
internal static class ApiDocument
{
    private static readonly Dictionary<Type, string> Texts = new()
    {
        [typeof(PersonId)] = "^[A-Za-z0-9-]{1,40}$",
        [typeof(UnitId)] = "^[A-Za-z0-9-]{1,40}$",
        [typeof(Quarter)] = "^[0-9]{4}Q[1-4]$",
        [typeof(Month)] = "^[0-9]{4}-[0-9]{2}$",
        [typeof(Week)] = "^[0-9]{4}-W[0-9]{2}$",
        [typeof(ReportingPeriod)] = "^[0-9]{4}(-[0-9]{2}|Q[1-4])?$",
    };

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            // The same document from every host, so that what is generated from it does not depend on where it was asked for.
            document.Info = new() { Title = "PerfServerless", Version = "v1", Description = "The appraisal of a county's civil servants." };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (Texts.TryGetValue(Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type, out var pattern))
                (schema.Type, schema.Pattern) = (JsonSchemaType.String, pattern);
            LeaveOutNulls(schema, context.JsonTypeInfo);
            SayNumber(schema);
            schema.Enum = schema.Enum?.Where(value => value is not null).ToList(); // where null may stand is said where the enumeration is used
            SayItems(schema, context.JsonTypeInfo);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
    });

    /// <summary>An answer leaves out what is null, and so may a request.</summary>
    private static void LeaveOutNulls(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null)
                schema.Required?.Remove(property.Name);
    }

    /// <summary>A number in quotes is read too, but none is written: what is generated from the document need not expect it.</summary>
    private static void SayNumber(OpenApiSchema schema)
    {
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.String) && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
            (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
    }

    /// <summary>A list of ids or periods is a list of texts; the framework knows nothing of what has a converter of its own.</summary>
    private static void SayItems(OpenApiSchema schema, JsonTypeInfo type)
    {
        if (schema is { Type: JsonSchemaType.Array, Items: null } && type.ElementType is { } element && Texts.TryGetValue(element, out var pattern))
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern };
    }

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Parameters ??= [];
        if (TakesPage(context))
        {
            operation.Parameters.Add(Text("after", ParameterLocation.Query, "The 'next' of the page before."));
            operation.Parameters.Add(new OpenApiParameter { Name = "take", In = ParameterLocation.Query, Description = "1 to 200; 50 unless told.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "200" } });
        }
        var method = context.Description.HttpMethod;
        if (method == HttpMethods.Post)
            operation.Parameters.Add(Text(RequestTerms.KeyHeader, ParameterLocation.Header, "Names this request: sent again it counts once. 1 to 80 characters without a colon.", required: true));
        if (method == HttpMethods.Put)
            operation.Parameters.Add(Text("If-Match", ParameterLocation.Header, "The ETag the change is based on; If-None-Match: * for what is new."));
    }

    /// <summary>A parameter that binds itself is none to the framework's description; the method's own signature shows it.</summary>
    private static bool TakesPage(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>()
            .Any(method => method.GetParameters().Any(each => each.ParameterType == typeof(PageRequest)));

    private static OpenApiParameter Text(string name, ParameterLocation where, string description, bool required = false) =>
        new() { Name = name, In = where, Description = description, Required = required, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
